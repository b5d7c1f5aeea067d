import {tags} from "../base/ui.js";
import {route} from "../navigation/route.js";
import {line, plain} from "../text/plain.js";
import {FILTERS, RANGES, rangeOf} from "./question.js";

const {div, span, button, select, option} = tags;

const MOST_CHOICES = 200;

/** How far back, and of whom: what is chosen is a chip, the rest can be chosen. */
export function filters(query, figures) {
  const range = rangeOf(query);
  return div(
    {class: "filters"},
    div(
      {class: "choice", role: "group", "aria-label": "How far back"},
      RANGES.map(([id, name]) =>
        button(
          {
            key: id,
            "aria-pressed": id === range ? "true" : "false",
            onClick: () => route.adjust({range: id}),
          },
          name,
        ),
      ),
    ),
    FILTERS.map(({name, tells, by}) =>
      query.get(name)
        ? chip(name, tells, query.get(name))
        : choice(name, tells, (figures.by(by)?.groups ?? []).map((group) => group[name])),
    ),
  );
}

const chip = (name, tells, value) =>
  span(
    {class: "chip", key: name},
    span({class: "cut"}, `${tells}: ${line(value, 60)}`),
    button(
      {"aria-label": `Remove the filter ${tells}`, onClick: () => route.adjust({[name]: null})},
      "×",
    ),
  );

function choice(name, tells, values) {
  const known = values.filter(Boolean).slice(0, MOST_CHOICES);
  return known.length < 2
    ? null
    : select(
        {
          key: name,
          "aria-label": `Only ${tells}`,
          value: "",
          onChange: (event) => route.adjust({[name]: event.target.value}),
        },
        option({value: ""}, `any ${tells.split(" ").pop()}`),
        known.map((value) => option({key: value, value}, plain(line(value, 60)))),
      );
}
