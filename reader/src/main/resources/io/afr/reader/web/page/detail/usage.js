import {compact} from "../action/gist.js";
import {h, tags} from "../base/ui.js";
import {JsonView} from "../part/json-view.js";
import {said} from "../part/pieces.js";
import {duration, money, number} from "../text/format.js";

const {div, table, tbody, tr, th, td, details, summary} = tags;

/** What it took, and where it was recorded. */
export function usage(whole) {
  const {data} = whole;
  const tokens = data.usage ?? {};
  return div(
    null,
    facts([
      ["Input tokens", tokens.inputTokens, number],
      ["of them from cache", tokens.cacheReadInputTokens, number],
      ["of them written to cache", tokens.cacheWriteInputTokens, number],
      ["Output tokens", tokens.outputTokens, number],
      ["of them reasoning", tokens.reasoningOutputTokens, number],
      ["Total", tokens.total, number],
      ["Cost", tokens.cost, money],
      ["Time to first token", data.timeToFirstTokenMs, duration],
      ["Took", whole.durationNanos === undefined ? undefined : whole.durationNanos / 1e6, duration],
      ["Attempts", data.attempts, number],
      ["Streamed", data.streaming === undefined ? undefined : data.streaming ? "yes" : "no", said],
      ["Finish reasons", data.response?.finishReasons?.join(", "), said],
      ["Response model", data.response?.model, said],
      ["Response id", data.response?.id, said],
      ["Call id", data.callId, said],
      ["Agent", whole.agentId, said],
      ["Turn, iteration", whole.turn === undefined ? undefined : `${whole.turn}, ${whole.iteration}`, said],
      ["Library", whole.library, said],
      ["Service", whole.service, said],
      ["Host, process", whole.host === undefined ? undefined : `${whole.host}, ${whole.pid}`, said],
      ["Thread", whole.thread, said],
      ["Session from", whole.sessionFrom, said],
      ["Tags", whole.tags && Object.entries(whole.tags).map(([key, value]) => `${key}=${compact(value)}`).join(", "), said],
      ["Action id", whole.id, said],
    ]),
    tokens.raw
      ? details({class: "kept"}, summary(null, "As the provider counted"), h(JsonView, {value: tokens.raw}))
      : null,
  );
}

const facts = (rows) =>
  table(
    {class: "facts"},
    tbody(
      null,
      rows
        .filter(([, value]) => value !== undefined && value !== null && value !== "")
        .map(([name, value, show]) =>
          tr({key: name}, th({scope: "row"}, name), td(null, show(value))),
        ),
    ),
  );
