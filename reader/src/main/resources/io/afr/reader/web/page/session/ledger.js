import {durationOf, isError, startOf} from "../action/facts.js";

/** What had been spent when: sums over all actions up to each. */
export class Ledger {
  #tokens;
  #cost;
  #errors;
  #at;
  #until;
  #start;

  constructor(actions) {
    const count = actions.length;
    this.#tokens = new Float64Array(count);
    this.#cost = new Float64Array(count);
    this.#errors = new Int32Array(count);
    this.#at = new Float64Array(count);
    this.#until = new Float64Array(count);
    this.#start = actions[0]?.timestamp ?? 0;
    this.#addUp(actions);
    this.#cutIdleTime(actions);
  }

  #addUp(actions) {
    let [tokens, cost, errors] = [0, 0, 0];
    actions.forEach((action, index) => {
      const usage = action.data.usage ?? {};
      tokens += usage.total ?? 0;
      cost += usage.cost ?? 0;
      errors += isError(action) ? 1 : 0;
      this.#tokens[index] = tokens;
      this.#cost[index] = cost;
      this.#errors[index] = errors;
    });
  }

  /** Where nothing ran for longer than a second, nobody wants to wait or to look at nothing. */
  #cutIdleTime(actions) {
    let busyUntil = this.#start;
    let cut = 0;
    actions.forEach((action, index) => {
      const start = startOf(action);
      cut += Math.max(0, start - busyUntil - 1000);
      const end = start + durationOf(action);
      this.#at[index] = start - cut - this.#start;
      this.#until[index] = end - cut - this.#start;
      busyUntil = Math.max(busyUntil, end);
    });
    this.length = busyUntil - cut - this.#start;
    this.idle = cut;
  }

  /** When an action began, in milliseconds from the session's begin without idle time. */
  at(index) {
    return this.#at[index] ?? 0;
  }

  /** When it ended, counted in the same way. */
  until(index) {
    return this.#until[index] ?? 0;
  }

  /** The last action that had begun by then. */
  indexAt(millis) {
    let [low, high] = [0, this.#at.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#at[middle] <= millis) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  tokens(index) {
    return this.#tokens[index] ?? 0;
  }

  cost(index) {
    return this.#cost[index] ?? 0;
  }

  errors(index) {
    return this.#errors[index] ?? 0;
  }

  /** Time on the clock from the session's begin to the end of this action. */
  elapsed(action) {
    return startOf(action) + durationOf(action) - this.#start;
  }
}
