import {h, tags} from "../base/ui.js";
import {plain} from "../text/plain.js";
import {LongText} from "./long-text.js";

const {details, summary, span, div, code} = tags;

const MOST_OPEN = 12;
const MOST_SHOWN = 500;

/** JSON to be opened bit by bit; short values stand open. */
export function JsonView({value, name, depth = 0}) {
  if (value === null || typeof value !== "object") {
    return div({class: "json-leaf"}, key(name), leaf(value));
  }
  const entries = Array.isArray(value) ? value.map((one, i) => [i, one]) : Object.entries(value);
  if (entries.length === 0) {
    return div({class: "json-leaf"}, key(name), code(null, Array.isArray(value) ? "[]" : "{}"));
  }
  const isOpen = depth < 2 && entries.length <= MOST_OPEN;
  const kind = Array.isArray(value) ? `[${entries.length}]` : `{${entries.length}}`;
  return details(
    {class: "json", open: isOpen},
    summary(null, key(name), span({class: "faint"}, kind)),
    div(
      {class: "json-inside"},
      entries
        .slice(0, MOST_SHOWN)
        .map(([field, one]) => h(JsonView, {key: field, value: one, name: field, depth: depth + 1})),
      entries.length > MOST_SHOWN
        ? div({class: "faint"}, `… ${entries.length - MOST_SHOWN} more`)
        : null,
    ),
  );
}

const key = (name) => (name === undefined ? null : span({class: "json-key"}, `${plain(name)}: `));

function leaf(value) {
  if (typeof value === "string") {
    return value.length > 120 || value.includes("\n")
      ? h(LongText, {text: value, first: 2_000})
      : code({class: "json-text"}, plain(JSON.stringify(value)));
  }
  return code(null, String(value));
}
