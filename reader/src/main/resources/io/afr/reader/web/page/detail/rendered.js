import {h, tags} from "../base/ui.js";
import {JsonView} from "../part/json-view.js";
import {message, value} from "../part/message.js";
import {said} from "../part/pieces.js";
import {count} from "../text/format.js";

const {div, h3, details, summary, span} = tags;

/**
 * An action as people read it.
 *
 * @param share how much of a streamed answer is shown: 1 all, 0 nothing yet
 */
export function rendered(whole, share) {
  switch (whole.action) {
    case "llm_call":
      return llmCall(whole, share);
    case "tool_call":
      return section("Arguments", value(whole.data.args ?? null));
    case "tool_result":
      return section("Result", whole.data.result === undefined ? span({class: "faint"}, "nothing") : value(whole.data.result));
    default:
      return memoryOp(whole);
  }
}

const section = (name, ...content) => div({class: "section"}, h3(null, name), ...content);

function llmCall(whole, share) {
  const {data} = whole;
  const all = data.messages ?? data.newMessages ?? [];
  const fresh = all.slice(all.length - (data.newMessages?.length ?? all.length));
  const kept = all.slice(0, all.length - fresh.length);
  const answers = data.response?.messages ?? [];
  return [
    data.missingMessages
      ? div({class: "faint"}, `${count(data.missingMessages, "message")} of the request are no longer in the journal.`)
      : null,
    kept.length
      ? details(
          {class: "kept", key: "kept"},
          summary(null, `${count(kept.length, "message")} as in the request before`),
          kept.map((one, index) => div({key: index}, message(one))),
        )
      : null,
    section(kept.length ? "New in this request" : "Request", fresh.map((one, index) => div({key: index}, message(one)))),
    section(
      "Response",
      share >= 1
        ? answers.map((one, index) => div({key: index}, message(one, {class: "answer"})))
        : div({"aria-live": "off"}, answers.map((one, index) => div({key: index}, message(front(one, share), {class: "answer"})))),
      answers.length === 0 ? span({class: "faint"}, whole.status === "open" ? "It is still on its way." : "nothing") : null,
    ),
    extras("Tools offered", data.tools),
    extras("Parameters", data.parameters),
  ];
}

/** The answer as far as it had come. */
function front(answer, share) {
  const texts = (answer.parts ?? []).filter((part) => part.type === "text");
  let rest = Math.floor(texts.reduce((sum, part) => sum + (part.content ?? "").length, 0) * share);
  const parts = texts.map((part) => {
    const content = (part.content ?? "").slice(0, rest);
    rest -= content.length;
    return {...part, content};
  });
  return {...answer, parts};
}

function extras(name, json) {
  const isNone = json === undefined || json === null || (Array.isArray(json) && json.length === 0);
  return isNone
    ? null
    : details(
        {class: "kept", key: name},
        summary(null, name, Array.isArray(json) ? ` (${json.length}): ` : "", Array.isArray(json) ? said(json.map((one) => one.name ?? one.function?.name ?? "?").join(", ").slice(0, 300)) : null),
        h(JsonView, {value: json}),
      );
}

function memoryOp(whole) {
  const {op, store, key, query, items = []} = whole.data;
  return [
    section(
      "Memory operation",
      div(null, span({class: "badge memory_op"}, said(op ?? "?")), " ", said(store ?? ""), key ? span({class: "faint"}, " key ", said(key)) : null),
    ),
    query === undefined ? null : section("Query", value(query)),
    section(count(items.length, "item"), memoryItems(items)),
  ];
}

/** What memory holds: messages, documents, or whatever a store was given. */
export const memoryItems = (items) =>
  items.map((item, index) =>
    div({key: index}, item?.parts ? message(item) : div({class: "message"}, value(item))),
  );
