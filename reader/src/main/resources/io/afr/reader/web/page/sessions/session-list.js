import {ask} from "../ask/api.js";
import {Store} from "../base/ui.js";
import {followSessions} from "./live-sessions.js";

const PAGE = 100;

/** The server says when it has something better to do, building its index say. */
const BUSY = 503;
const BUSY_PAUSE_MILLIS = 1000;

/** The sessions that meet some conditions, the newest first, page by page and while they go on. */
export class SessionList extends Store {
  rows;
  /** Whether the rows are those of the list before, until its own have come. */
  isStale = true;
  isLoading = true;
  isLive = false;
  failure = null;
  /** What the server is busy with, if it cannot answer yet. */
  busyWith = null;
  #conditions;
  #cursor = null;
  #ending = new AbortController();
  #deaf = () => {};
  #again = 0;
  #trying = 0;

  /** @param before rows that are shown until there is an answer */
  constructor(conditions, before) {
    super();
    this.#conditions = conditions;
    this.rows = before;
  }

  get isNarrowed() {
    return Object.keys(this.#conditions).length > 0;
  }

  get hasMore() {
    return this.#cursor !== null;
  }

  open() {
    this.#load(undefined);
    this.#deaf = followSessions({
      reread: () => this.#reread(),
      session: (row) => this.#take(row),
      state: (isLive) => {
        this.isLive = isLive;
        this.changed();
      },
    });
  }

  close() {
    this.#ending.abort();
    this.#deaf();
    clearTimeout(this.#again);
    clearTimeout(this.#trying);
  }

  /** Asks anew after something went wrong. */
  again() {
    this.failure = null;
    this.#load(undefined);
  }

  more() {
    if (this.#cursor && !this.isLoading) {
      this.#load(this.#cursor);
    }
  }

  async #load(cursor) {
    this.isLoading = true;
    this.changed();
    try {
      const {sessions, nextCursor} = await this.#ask(cursor, PAGE);
      this.rows = cursor ? this.rows.concat(sessions) : sessions;
      this.isStale = false;
      this.#cursor = nextCursor ?? null;
      this.failure = null;
      this.busyWith = null;
    } catch (failure) {
      if (failure.name === "AbortError") {
        return;
      }
      if (failure.status === BUSY) {
        this.#later(failure, cursor);
        return;
      }
      this.failure = failure;
      if (this.isStale) {
        this.rows = [];
      }
    }
    this.isLoading = false;
    this.changed();
  }

  #later(failure, cursor) {
    this.busyWith = failure.message;
    this.changed();
    this.#trying = setTimeout(() => this.#load(cursor), BUSY_PAUSE_MILLIS);
  }

  #ask(cursor, limit) {
    const parameters = {...this.#conditions, limit, cursor};
    return ask("/api/replay/search", parameters, {signal: this.#ending.signal});
  }

  /** A session that began or went on. Whether it meets conditions, only the server knows. */
  #take(row) {
    if (this.isStale) {
      return;
    }
    if (this.isNarrowed) {
      this.#reread();
      return;
    }
    const at = this.rows.findIndex((known) => isSame(known, row));
    const isNewest = this.rows.length === 0 || row.startTime >= this.rows[0].startTime;
    if (at >= 0 && this.rows[at].startTime === row.startTime) {
      this.rows = replaced(this.rows, at, row);
    } else if (at < 0 && isNewest) {
      this.rows = [row, ...this.rows];
    } else {
      this.#reread();
      return;
    }
    this.changed();
  }

  /** The front of the list anew, soon: of many changes at once one answer tells all. */
  #reread() {
    if (this.#again) {
      return;
    }
    this.#again = setTimeout(async () => {
      this.#again = 0;
      try {
        const {sessions, nextCursor} = await this.#ask(undefined, PAGE);
        this.#putInFront(sessions, nextCursor);
        this.changed();
      } catch {
        // The next change asks again.
        return;
      }
    }, 250);
  }

  #putInFront(sessions, nextCursor) {
    const last = sessions[sessions.length - 1];
    const rest =
      nextCursor && last ? this.rows.filter((row) => row.startTime < last.startTime) : [];
    if (rest.length === 0) {
      this.#cursor = nextCursor ?? null;
    }
    this.rows = sessions.concat(rest);
    this.failure = null;
  }
}

const isSame = (one, other) =>
  one.sessionId === other.sessionId && one.service === other.service;

const replaced = (rows, at, row) => rows.map((known, index) => (index === at ? row : known));
