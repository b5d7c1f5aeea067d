import {tags, useMemo} from "../base/ui.js";
import {link, route} from "../navigation/route.js";
import {said} from "../part/pieces.js";
import {duration, number, percent, short} from "../text/format.js";
import {line} from "../text/plain.js";
import {axis, chart} from "./chart.js";
import {cost} from "./measure.js";
import {numbers, numbersOf} from "./numbers.js";
import {listAddress} from "./question.js";

const {section, h2, p} = tags;

const MOST_MODELS = 8;

const PERCENTILES = [
  ["p50", "p50Ms", 2],
  ["p95", "p95Ms", 0],
  ["p99", "p99Ms", 1],
];

const linkOf = (query, {model}) =>
  model ? link(listAddress(query, {model}), null, said(line(model, 60))) : "not told";

/** How long the models let agents wait. */
export function Latency({figures, query}) {
  const {groups} = figures.by("model");
  const top = useMemo(
    () => [...groups].sort((one, other) => other.count - one.count).slice(0, MOST_MODELS),
    [groups],
  );
  const open = ({index}) => top[index].model && route.go(listAddress(query, {model: top[index].model}));
  return section(
    {class: "card", "aria-labelledby": "latency"},
    h2({id: "latency"}, "How long models take"),
    groups.length === 0
      ? p({class: "faint"}, "No model was called.")
      : [
          chart({
            label: "Bars: the time within which 50, 95 and 99 of 100 calls of each model ended.",
            figures: top,
            draw: (colours) => drawing(top, colours),
            open,
            rows: top.length * 1.4,
          }),
          numbersOf(
            "How long models take",
            ["Model", "Calls", "p50", "p95", "p99", "Longest"],
            groups.map((group) => [
              linkOf(query, group),
              number(group.count),
              duration(group.p50Ms),
              duration(group.p95Ms),
              duration(group.p99Ms),
              duration(group.longestMs),
            ]),
          ),
        ],
  );
}

function drawing(top, colours) {
  return {
    type: "bar",
    data: {
      labels: top.map(({model}) => line(model ?? "not told", 24)),
      datasets: PERCENTILES.map(([label, field, colour]) => ({
        label,
        data: top.map((group) => group[field]),
        backgroundColor: colours.series[colour],
      })),
    },
    options: {
      indexAxis: "y",
      scales: {
        x: axis(colours, {
          beginAtZero: true,
          ticks: {callback: (value) => duration(value), maxTicksLimit: 6},
        }),
        y: axis(colours, {grid: {display: false}, ticks: {color: colours.text}}),
      },
      plugins: {
        tooltip: {
          callbacks: {label: ({dataset, raw}) => `${dataset.label}: ${duration(raw)}`},
        },
      },
    },
  };
}

/** What each model was used for, and for how much. */
export function Models({figures, query}) {
  const {groups, shareOf} = figures.by("model");
  return section(
    {class: "card wide", "aria-labelledby": "models"},
    h2({id: "models"}, "Models"),
    numbers(
      "Models",
      ["Model", `Share of ${shareOf}`, "Cost", "Tokens", "In", "Out", "Calls", "Errors", "Sessions"],
      groups.map((group) => [
        linkOf(query, group),
        percent(group.share),
        cost(group),
        short(group.tokensUsed),
        short(group.usage?.inputTokens),
        short(group.usage?.outputTokens),
        number(group.count),
        number(group.errors),
        number(group.sessions),
      ]),
    ),
  );
}
