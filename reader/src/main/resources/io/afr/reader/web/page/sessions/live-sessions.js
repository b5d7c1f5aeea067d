import {listen} from "../ask/events.js";

/**
 * One connection that tells of all sessions, for whatever list is shown: whoever narrows a list
 * further goes on listening. It is given up when nobody has listened for a while.
 */
const PATIENCE_MILLIS = 2000;

const listeners = new Set();
let stop = null;
let leaving = 0;
let isLive = false;

/**
 * Begins to listen.
 *
 * @param listener {reread, session, state}: all may have changed, a session has, whether somebody
 *     is at the other end
 * @return what ends it
 */
export function followSessions(listener) {
  clearTimeout(leaving);
  listeners.add(listener);
  if (stop) {
    listener.state(isLive);
  } else {
    stop = listen("/api/events", {}, {reread: toAll("reread"), session: toAll("session")}, (now) => {
      isLive = now;
      toAll("state")(now);
    });
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      leaving = setTimeout(leave, PATIENCE_MILLIS);
    }
  };
}

const toAll = (event) => (data) => listeners.forEach((listener) => listener[event](data));

function leave() {
  stop();
  stop = null;
}
