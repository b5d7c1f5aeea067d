/** Questions to the server that the page came from. */

/** What the server answered instead of an answer. */
export class Refused extends Error {
  constructor(status, code, message, candidates = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.candidates = candidates;
  }
}

const TOKEN = "afr.token";

/** Whoever serves to others asks for a token; it is forgotten with the tab. */
export const token = {
  get: () => sessionStorage.getItem(TOKEN),
  set: (value) => sessionStorage.setItem(TOKEN, value),
};

/** The address of a question; what has no value is left out. */
export function address(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null && value !== "") {
      query.set(name, value);
    }
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

export const sessionPath = (name, rest = "") => `/api/replay/${encodeURIComponent(name)}${rest}`;

/** Sends a request as whoever has the token. */
export async function request(path, parameters, options = {}) {
  const headers = {Accept: options.accept ?? "application/json"};
  if (token.get()) {
    headers.Authorization = `Bearer ${token.get()}`;
  }
  let answer;
  try {
    answer = await fetch(address(path, parameters), {headers, signal: options.signal});
  } catch (failure) {
    if (failure.name === "AbortError") {
      throw failure;
    }
    throw new Refused(0, "unreachable", "afr serve does not answer. Is it still running?");
  }
  if (answer.status === 401) {
    dispatchEvent(new Event("afr-token"));
  }
  if (!answer.ok) {
    throw await refusal(answer);
  }
  return answer;
}

/** Asks, and reads the answer. */
export async function ask(path, parameters, options) {
  return (await request(path, parameters, options)).json();
}

async function refusal(answer) {
  try {
    const {error} = await answer.json();
    return new Refused(answer.status, error.code, error.message, error.candidates);
  } catch {
    return new Refused(answer.status, "unknown", `The server answered ${answer.status}.`);
  }
}
