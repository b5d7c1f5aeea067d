import {tags, useMemo} from "../base/ui.js";
import {link, route} from "../navigation/route.js";
import {said} from "../part/pieces.js";
import {duration, number, percent} from "../text/format.js";
import {line} from "../text/plain.js";
import {axis, chart} from "./chart.js";
import {numbersOf} from "./numbers.js";
import {listAddress} from "./question.js";

const {section, div, h2, button, p} = tags;

const MOST_BARS = 10;

const WAYS = [
  ["time", "Time"],
  ["calls", "Calls"],
];

/** The tools that took the most time, or that were called the most. */
export function Tools({figures, query}) {
  const {groups} = figures.by("tool");
  const way = query.get("tools") === "calls" ? "calls" : "time";
  const top = useMemo(
    () => [...groups].sort(way === "calls" ? byCalls : byTime).slice(0, MOST_BARS),
    [groups, way],
  );
  return section(
    {class: "card", "aria-labelledby": "top-tools"},
    div(
      {class: "card-head"},
      h2({id: "top-tools"}, "Top tools"),
      div(
        {class: "choice", role: "group", "aria-label": "What is compared"},
        WAYS.map(([id, name]) =>
          button(
            {
              key: id,
              "aria-pressed": id === way ? "true" : "false",
              onClick: () => route.adjust({tools: id}),
            },
            name,
          ),
        ),
      ),
    ),
    groups.length === 0
      ? p({class: "faint"}, "No tool was called.")
      : [
          chart({
            label:
              way === "calls"
                ? "Bars: how often each tool was called, well or in vain."
                : "Bars: how long all calls of each tool took.",
            figures: top,
            draw: (colours) => (way === "calls" ? calls(top, colours) : times(top, colours)),
            open: ({index}) => route.go(listAddress(query, {toolUsed: top[index].toolId})),
            rows: top.length,
          }),
          numbersOf(
            "Tools",
            ["Tool", "Calls", "Errors", "Time", "Share", "p50", "p95"],
            groups.map((group) => [
              link(
                listAddress(query, {toolUsed: group.toolId}),
                null,
                said(line(group.toolId, 60)),
              ),
              number(group.count),
              number(group.errors),
              duration(group.durationMs),
              percent(group.share),
              duration(group.p50Ms),
              duration(group.p95Ms),
            ]),
          ),
        ],
  );
}

const byTime = (one, other) => other.durationMs - one.durationMs;
const byCalls = (one, other) => other.count - one.count;

const lying = (colours, ticks) => ({
  indexAxis: "y",
  scales: {
    x: axis(colours, {stacked: true, beginAtZero: true, ticks: {maxTicksLimit: 6, ...ticks}}),
    y: axis(colours, {stacked: true, grid: {display: false}, ticks: {color: colours.text}}),
  },
});

const names = (top) => top.map(({toolId}) => line(toolId, 24));

function times(top, colours) {
  return {
    type: "bar",
    data: {
      labels: names(top),
      datasets: [{data: top.map((group) => group.durationMs), backgroundColor: colours.tool}],
    },
    options: {
      ...lying(colours, {callback: (value) => duration(value)}),
      plugins: {
        legend: {display: false},
        tooltip: {
          callbacks: {
            label: ({raw, dataIndex}) =>
              `${duration(raw)} in ${number(top[dataIndex].count)} calls, p95 ${duration(top[dataIndex].p95Ms)}`,
          },
        },
      },
    },
  };
}

function calls(top, colours) {
  return {
    type: "bar",
    data: {
      labels: names(top),
      datasets: [
        {
          label: "went well",
          data: top.map((group) => group.count - group.errors),
          backgroundColor: colours.tool,
        },
        {label: "failed", data: top.map((group) => group.errors), backgroundColor: colours.bad},
      ],
    },
    options: lying(colours, {precision: 0}),
  };
}
