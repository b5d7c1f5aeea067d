import {ask} from "../ask/api.js";
import {tags, useEffect, useRef, useState} from "../base/ui.js";
import {route} from "../navigation/route.js";
import {line} from "../text/plain.js";

const {form, label, input, button, datalist, option} = tags;

const SUGGESTIONS = 100;

/** Which two sessions; the newest are suggested. */
export function Chooser({a, b, swap, first}) {
  const suggestions = useSuggestions();
  const fields = {a: useRef(null), b: useRef(null)};
  useEffect(() => {
    fields.a.current.value = a ?? "";
    fields.b.current.value = b ?? "";
  }, [a, b]);
  const compare = (event) => {
    event.preventDefault();
    const given = new FormData(event.target);
    route.go(`/compare?${new URLSearchParams({a: given.get("a").trim(), b: given.get("b").trim()})}`);
  };
  const field = (name, hint) => [
    label({for: `compare-${name}`}, name.toUpperCase()),
    input({
      id: `compare-${name}`,
      name,
      ref: (element) => {
        fields[name].current = element;
        if (name === "a") {
          first.current = element;
        }
      },
      "aria-label": `Session ${name.toUpperCase()}`,
      required: true,
      placeholder: hint,
      list: "compare-known",
      autocomplete: "off",
      spellcheck: false,
    }),
  ];
  return form(
    {class: "chooser", onSubmit: compare},
    field("a", "a session's id"),
    button({type: "button", onClick: swap, title: "Swap A and B (s)", "aria-label": "Swap A and B"}, "⇄"),
    field("b", "another one's, or last"),
    button({class: "main"}, "Compare"),
    datalist(
      {id: "compare-known"},
      suggestions.map((row) =>
        option({key: `${row.service}/${row.sessionId}`, value: nameOf(row, suggestions)}, line(row.title ?? "", 60)),
      ),
    ),
  );
}

/** None if they cannot be had: ids can be typed. */
function useSuggestions() {
  const [rows, setRows] = useState([]);
  useEffect(() => {
    const ending = new AbortController();
    ask("/api/replay/search", {limit: SUGGESTIONS}, {signal: ending.signal}).then(
      ({sessions}) => setRows(sessions),
      () => {},
    );
    return () => ending.abort();
  }, []);
  return rows;
}

/** The id, unless another session has it too. */
const nameOf = (row, rows) =>
  rows.some((other) => other.sessionId === row.sessionId && other.service !== row.service)
    ? `${row.service}/${row.sessionId}`
    : row.sessionId;
