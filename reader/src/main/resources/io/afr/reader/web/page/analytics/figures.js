import {ask} from "../ask/api.js";
import {Store} from "../base/ui.js";
import {zone} from "./question.js";

/** In the order in which they are looked at; the server answers one at a time. */
const GROUPINGS = ["agent", "model", "tool", "service", "day"];

/** As many agents have a colour of their own. */
export const MOST_AGENTS = 5;

/** The answers to a question, each as soon as it is there. */
export class Figures extends Store {
  isLoading = true;
  failure = null;
  /** Whether nothing at all has been recorded, not only nothing of what is asked for. */
  isNothingRecorded = false;
  /** What each of the largest agents did on each day, once all is known: [{agentId, groups}]. */
  agentDays = null;
  #conditions;
  #answers = {};
  #ending = new AbortController();

  constructor(conditions) {
    super();
    this.#conditions = conditions;
  }

  /** The answer by agent, model, tool, day or service; undefined before it is there. */
  by(grouping) {
    return this.#answers[grouping];
  }

  async open() {
    try {
      const first = await this.#ask({by: GROUPINGS[0]});
      this.isNothingRecorded = first.total.count === 0 && (await this.#isHomeEmpty());
      this.#answers[GROUPINGS[0]] = first;
      this.changed();
      for (const by of GROUPINGS.slice(1)) {
        this.#answers[by] = await this.#ask({by});
        this.changed();
      }
      this.agentDays = await this.#agentDays();
    } catch (failure) {
      if (failure.name === "AbortError") {
        return;
      }
      this.failure = failure;
    }
    this.isLoading = false;
    this.changed();
  }

  close() {
    this.#ending.abort();
  }

  async #agentDays() {
    const largest = this.by("agent").groups.filter((group) => group.agentId);
    const days = [];
    for (const {agentId} of largest.sort(byCost).slice(0, MOST_AGENTS)) {
      const {groups} = await this.#ask({by: "day", agentId});
      days.push({agentId, groups});
    }
    return days;
  }

  async #isHomeEmpty() {
    const found = await ask("/api/replay/search", {limit: 1}, {signal: this.#ending.signal});
    return found.sessions.length === 0;
  }

  #ask(more) {
    return ask("/api/stats", {...this.#conditions, zone, ...more}, {signal: this.#ending.signal});
  }
}

const byCost = (one, other) =>
  (other.cost ?? 0) - (one.cost ?? 0) || (other.tokensUsed ?? 0) - (one.tokensUsed ?? 0);
