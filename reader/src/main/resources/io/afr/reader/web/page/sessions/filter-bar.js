import {h, tags, useEffect, useRef, useState} from "../base/ui.js";
import {useKeys} from "../navigation/keys.js";
import {route} from "../navigation/route.js";
import {line, plain} from "../text/plain.js";
import {CONDITIONS, conditionsOf} from "./conditions.js";

const {div, form, input, label, button, span, select, option, datalist} = tags;

const PAUSE_MILLIS = 40;

/** The conditions that the list is narrowed to: words to search for, and a chip for each. */
export function FilterBar({query, known}) {
  const conditions = conditionsOf(query);
  const [isAdding, setAdding] = useState(false);
  const words = useRef(null);
  const waiting = useRef(0);

  useEffect(() => {
    if (document.activeElement !== words.current) {
      words.current.value = conditions.text ?? "";
    }
  }, [conditions.text]);

  useKeys([
    {keys: ["/"], tells: "search for words", act: () => words.current.focus()},
    {keys: ["f"], tells: "add a filter", act: () => setAdding(true)},
  ]);

  const type = (event) => {
    const text = event.target.value.trim();
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => route.adjust({text}), PAUSE_MILLIS);
  };

  return div(
    {class: "filters", role: "search"},
    input({
      ref: words,
      type: "search",
      placeholder: "Search what was said  ( / )",
      "aria-label": "Search what was said",
      onInput: type,
    }),
    CONDITIONS.filter(({name}) => conditions[name]).map(({name, tells}) =>
      span(
        {class: "chip", key: name},
        span({class: "cut"}, `${tells}: ${line(conditions[name], 60)}`),
        button(
          {
            "aria-label": `Remove the filter ${tells}`,
            onClick: () => route.adjust({[name]: null}),
          },
          "×",
        ),
      ),
    ),
    isAdding
      ? h(FilterForm, {
          known,
          done: (name, value) => {
            setAdding(false);
            if (name) {
              route.adjust({[name]: value});
            }
          },
        })
      : button({onClick: () => setAdding(true), title: "Add a filter (f)"}, "+ filter"),
    Object.keys(conditions).length > 1
      ? button(
          {
            class: "quiet",
            onClick: () =>
              route.adjust(Object.fromEntries(Object.keys(conditions).map((name) => [name, null]))),
          },
          "clear",
        )
      : null,
  );
}

function FilterForm({known, done}) {
  const [name, setName] = useState(CONDITIONS[0].name);
  const condition = CONDITIONS.find((one) => one.name === name);
  const first = useRef(null);
  useEffect(() => first.current?.focus(), []);
  const submit = (event) => {
    event.preventDefault();
    const value = new FormData(event.target).get("value").trim();
    done(value ? name : null, value);
  };
  const leave = (event) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      done(null);
    }
  };
  return form(
    {class: "filter-form", onSubmit: submit, onKeyDown: leave},
    label({class: "visually-hidden", for: "filter-name"}, "Filter by"),
    select(
      {id: "filter-name", ref: first, value: name, onChange: (event) => setName(event.target.value)},
      CONDITIONS.map((one) => option({key: one.name, value: one.name}, one.tells)),
    ),
    label({class: "visually-hidden", for: "filter-value"}, condition.tells),
    condition.values
      ? select(
          {id: "filter-value", name: "value"},
          condition.values.map((value) => option({key: value, value}, value)),
        )
      : input({
          id: "filter-value",
          name: "value",
          required: true,
          placeholder: condition.hint ?? condition.tells,
          list: "filter-known",
          autocomplete: "off",
        }),
    datalist(
      {id: "filter-known"},
      (known[name] ?? []).map((value) => option({key: value, value: plain(value)})),
    ),
    button({class: "main"}, "Add"),
    button({type: "button", class: "quiet", onClick: () => done(null)}, "Cancel"),
  );
}
