import {request} from "./api.js";

const PAUSE_MILLIS = 2000;

/**
 * Listens to the server's events until it is told to stop; a connection that is lost is made
 * again. EventSource would do, but cannot bring a token.
 *
 * @param on what to do with an event, by its name: {action: (data) => …}
 * @param onState told whether somebody is at the other end
 */
export function listen(path, parameters, on, onState = () => {}) {
  const ending = new AbortController();
  follow(path, parameters, on, onState, ending.signal);
  return () => ending.abort();
}

async function follow(path, parameters, on, onState, signal) {
  while (!signal.aborted) {
    try {
      const answer = await request(path, parameters, {accept: "text/event-stream", signal});
      onState(true);
      await read(answer.body, on);
    } catch (failure) {
      if (failure.status >= 400 && failure.status < 500 && failure.status !== 429) {
        onState(false);
        return;
      }
    }
    if (!signal.aborted) {
      onState(false);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLIS));
    }
  }
}

async function read(body, on) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const {done, value} = await reader.read();
    if (done) {
      return;
    }
    text += value;
    const blocks = text.split("\n\n");
    text = blocks.pop();
    blocks.forEach((block) => tell(block, on));
  }
}

function tell(block, on) {
  let name = "message";
  const data = [];
  for (const line of block.split("\n")) {
    if (line.startsWith("event:")) {
      name = line.slice(6).trim();
    } else if (line.startsWith("data:")) {
      data.push(line.slice(5));
    }
  }
  if (data.length && on[name]) {
    on[name](JSON.parse(data.join("\n")));
  }
}
