import {tags, useMemo} from "../base/ui.js";
import {link, route} from "../navigation/route.js";
import {said} from "../part/pieces.js";
import {line} from "../text/plain.js";
import {axis, chart} from "./chart.js";
import {everyDay, shortDay} from "./days.js";
import {MEASURES, measureOf} from "./measure.js";
import {numbersOf} from "./numbers.js";
import {daysBack, listAddress} from "./question.js";

const {section, div, h2, button, p} = tags;

const REST = "others";

/** What each day cost, and because of whom. */
export function CostPerDay({figures, query}) {
  const answer = figures.by("day");
  const {agentDays} = figures;
  const measure = measureOf(query, figures.by("agent").total);
  const stack = useMemo(
    () => (agentDays ? stacked(answer.groups, agentDays, measure, daysBack(query)) : null),
    [agentDays, measure],
  );
  const open = ({datasetIndex}) => {
    const {agentId} = stack.series[datasetIndex];
    if (agentId) {
      route.go(listAddress(query, {agentId}));
    }
  };
  return section(
    {class: "card wide", "aria-labelledby": "per-day"},
    div(
      {class: "card-head"},
      h2({id: "per-day"}, `${measure.name} per day and agent`),
      div(
        {class: "choice", role: "group", "aria-label": "What is added up (t)"},
        MEASURES.map((one) =>
          button(
            {
              key: one.id,
              "aria-pressed": one === measure ? "true" : "false",
              onClick: () => route.adjust({measure: one.id}),
            },
            one.name,
          ),
        ),
      ),
    ),
    !stack
      ? p({class: "faint"}, "Adding up…")
      : stack.series.length === 0
        ? p({class: "faint"}, `${measure.name}: nothing is known of this time.`)
        : [
            chart({
              label: `Columns: ${measure.name.toLowerCase()} of ${stack.days.length} days, by agent.`,
              figures: stack,
              draw: (colours) => drawing(stack, measure, colours),
              open,
            }),
            numbersOf(
              `${measure.name} per day and agent`,
              ["Day", "All", ...stack.series.map(nameOf(query))],
              rowsOf(stack, measure),
            ),
          ],
  );
}

const nameOf = (query) => ({agentId, name}) =>
  agentId ? link(listAddress(query, {agentId}), null, said(line(name, 40))) : name;

/** The newest day first, and only those that have something. */
const rowsOf = ({days, series}, measure) =>
  [...days.keys()]
    .reverse()
    .filter((at) => series.some(({values}) => values[at]))
    .map((at) => [
      days[at],
      measure.tell(sum(series.map(({values}) => values[at]))),
      ...series.map(({values}) => (values[at] ? measure.tell(values[at]) : "")),
    ]);

/** The agents' days on top of each other, and what is left of each day below "others". */
function stacked(groups, agentDays, measure, back) {
  const days = everyDay(groups.map(({day}) => day), back);
  const place = new Map(days.map((day, index) => [day, index]));
  const column = (some) => {
    const values = new Array(days.length).fill(0);
    some.forEach((group) => (values[place.get(group.day)] = measure.of(group)));
    return values;
  };
  const series = agentDays.map((one) => ({
    agentId: one.agentId,
    name: one.agentId,
    values: column(one.groups),
  }));
  const rest = column(groups).map((all, at) => left(all, sum(series.map(({values}) => values[at]))));
  if (rest.some((value) => value > 0)) {
    series.push({name: REST, values: rest});
  }
  return {days, series: series.filter(({values}) => values.some((value) => value > 0))};
}

/** Sums of fractions are not exact; what is left of them is nothing. */
const left = (all, part) => (all - part > all * 1e-9 ? all - part : 0);

const sum = (values) => values.reduce((all, value) => all + value, 0);

function drawing({days, series}, measure, colours) {
  return {
    type: "bar",
    data: {
      labels: days.map(shortDay),
      datasets: series.map(({name, values, agentId}, index) => ({
        label: line(name, 40),
        data: values,
        backgroundColor: agentId ? colours.series[index] : colours.rest,
        borderColor: colours.sheet,
        borderWidth: {top: 1},
        maxBarThickness: 64,
      })),
    },
    options: {
      scales: {
        x: axis(colours, {stacked: true, grid: {display: false}, ticks: {maxRotation: 0}}),
        y: axis(colours, {
          stacked: true,
          beginAtZero: true,
          ticks: {callback: (value) => measure.tell(value), maxTicksLimit: 6},
        }),
      },
      interaction: {mode: "nearest", intersect: true},
      plugins: {
        tooltip: {
          callbacks: {
            title: ([item]) => (item ? days[item.dataIndex] : ""),
            label: (item) => `${item.dataset.label}: ${measure.tell(item.raw)}`,
          },
        },
      },
    },
  };
}
