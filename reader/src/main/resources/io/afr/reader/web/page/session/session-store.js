import {textOf} from "../action/gist.js";
import {ask, sessionPath} from "../ask/api.js";
import {listen} from "../ask/events.js";
import {Store} from "../base/ui.js";
import {Ledger} from "./ledger.js";

/** The first answer is short, so that something is seen at once. */
const FIRST = 300;
const REST = 2500;

/** So many actions are asked for together when one of them is looked at. */
const CHUNK = 60;

/** So many actions that were looked at whole are kept. */
const KEPT = 60;

/**
 * One session: of every action what is known without a word that was said, of those in sight a
 * few lines, of those that are opened everything. While it goes on, what is new is added.
 */
export class SessionStore extends Store {
  actions = [];
  ledger = new Ledger([]);
  summary = null;
  row = null;
  failure = null;
  isLoading = true;
  isLive = false;
  #name;
  #places = new Map();
  #briefs = new Map();
  #asked = new Set();
  #looked = [0, -1];
  #wholes = new Map();
  #ending = new AbortController();
  #deaf = () => {};
  #adding = 0;

  constructor(name) {
    super();
    this.#name = name;
  }

  open() {
    this.#load();
    this.#deaf = listen(
      sessionPath(this.#name, "/events"),
      {content: "brief"},
      {
        reread: () => this.actions.length > 0 && this.#load(),
        action: (action) => this.#take(action),
        session: (row) => this.#goesOn(row),
        gone: () => this.#fail({status: 404, message: "This session has just been erased."}),
      },
      (isLive) => {
        this.isLive = isLive;
        this.changed();
      },
    );
  }

  close() {
    this.#ending.abort();
    this.#deaf();
    clearTimeout(this.#adding);
  }

  indexOf(id) {
    return this.#places.get(id) ?? -1;
  }

  /** A few lines of what was said in an action; null until they have come. */
  brief(index) {
    return this.#briefs.get(this.actions[index]?.id) ?? null;
  }

  /** The first words of the user; null until they are known. */
  get title() {
    for (const [index, action] of this.actions.entries()) {
      if (index >= CHUNK) {
        break;
      }
      const asked = this.#briefs.get(action.id)?.data.newMessages ?? [];
      const user = asked.find((message) => message.role === "user");
      if (user) {
        return textOf(user);
      }
    }
    return this.row?.title ?? null;
  }

  /** Sees to it that what these actions said comes. */
  look(first, last) {
    this.#looked = [first, last];
    for (let chunk = Math.floor(first / CHUNK); chunk <= Math.floor(last / CHUNK); chunk++) {
      if (!this.#asked.has(chunk)) {
        this.#asked.add(chunk);
        this.#askBriefs(chunk);
      }
    }
  }

  /** An action with everything that is known of it. */
  whole(action) {
    const known = this.#wholes.get(action.id);
    if (known && known.action === action) {
      return known.answer;
    }
    const path = sessionPath(this.#name, `/actions/${encodeURIComponent(action.id)}`);
    const answer = ask(path, {}, this.#options());
    this.#wholes.set(action.id, {action, answer});
    answer.catch(() => this.#wholes.delete(action.id));
    if (this.#wholes.size > KEPT) {
      this.#wholes.delete(this.#wholes.keys().next().value);
    }
    return answer;
  }

  #options() {
    return {signal: this.#ending.signal};
  }

  async #load() {
    try {
      const adding = this.#addUp();
      // Told of below, unless something else goes wrong first.
      adding.catch(() => {});
      let actions = await this.#some(0, FIRST);
      for (let some = actions; some.length > 0 && actions.length >= FIRST; ) {
        this.#show(actions);
        some = await this.#some(actions.length, REST);
        actions = actions.concat(some);
      }
      this.#set(actions);
      this.#lookAgain();
      await adding;
      this.isLoading = false;
      this.failure = null;
      this.changed();
    } catch (failure) {
      if (failure.name !== "AbortError") {
        this.#fail(failure);
      }
    }
  }

  #some(after, limit) {
    return ask(sessionPath(this.#name), {after, limit, content: "none"}, this.#options());
  }

  /** While a session is read again, more of it is known than has come. */
  #show(actions) {
    if (actions.length >= this.actions.length) {
      this.#set(actions);
    }
  }

  /** What was said may no longer stand where it stood. */
  #lookAgain() {
    this.#asked.clear();
    this.look(...this.#looked);
  }

  #set(actions) {
    this.actions = actions;
    this.#places = new Map(actions.map((action, index) => [action.id, index]));
    this.ledger = new Ledger(actions);
    this.changed();
  }

  #fail(failure) {
    this.failure = failure;
    this.isLoading = false;
    this.changed();
  }

  async #addUp() {
    this.summary = await ask(sessionPath(this.#name, "/summary"), {}, this.#options());
    this.changed();
  }

  async #askBriefs(chunk) {
    try {
      const parameters = {after: chunk * CHUNK, limit: CHUNK, content: "brief"};
      const actions = await ask(sessionPath(this.#name), parameters, this.#options());
      actions.forEach((action) => this.#briefs.set(action.id, action));
      this.changed();
    } catch {
      this.#asked.delete(chunk);
    }
  }

  /** An action that began, went on or ended. */
  #take(action) {
    this.#briefs.set(action.id, action);
    const actions = this.actions.slice();
    const known = this.indexOf(action.id);
    if (known >= 0) {
      actions[known] = action;
    } else {
      actions.push(action);
    }
    actions.sort((one, other) => one.sequence - other.sequence);
    this.#set(actions);
  }

  #goesOn(row) {
    this.row = row;
    this.changed();
    clearTimeout(this.#adding);
    this.#adding = setTimeout(() => this.#addUp().catch(() => {}), 300);
  }
}
