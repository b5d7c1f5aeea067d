import {h, tags, useEffect, useMemo, useRef, useState, useStore} from "../base/ui.js";
import {useKeys} from "../navigation/keys.js";
import {route} from "../navigation/route.js";
import {failure, nothingRecorded} from "../part/notices.js";
import {CostPerDay} from "./cost-per-day.js";
import {Figures} from "./figures.js";
import {filters} from "./filters.js";
import {Loops} from "./loops.js";
import {MEASURES, measureOf} from "./measure.js";
import {Latency, Models} from "./models.js";
import {priceNote} from "./prices.js";
import {conditionsOf, isNarrowed, RANGES, rangeOf} from "./question.js";
import {Tools} from "./tools.js";
import {totals} from "./totals.js";
import {Whose} from "./whose.js";

const {div, h1, p, button, span} = tags;

/** What agents cost, and where the time goes. */
export function Analytics({query}) {
  const conditions = conditionsOf(query);
  const [round, setRound] = useState(0);
  const figures = useFigures(conditions, round);
  const again = () => setRound(round + 1);
  const isOpen = query.get("loops") === "open";
  const frame = useRef(null);
  // So that keys scroll it at once.
  useEffect(() => frame.current.focus({preventScroll: true}), []);

  useKeys([
    {keys: ["["], tells: "a shorter time", act: () => adjustRange(query, -1)},
    {keys: ["]"], tells: "a longer time", act: () => adjustRange(query, 1)},
    {keys: ["t"], tells: "cost or tokens", act: () => otherMeasure(query, figures)},
    {keys: ["o"], tells: "repeated tool calls", act: () => route.adjust({loops: isOpen ? null : "open"})},
    {keys: ["r"], tells: "count again", act: again},
  ]);

  return div(
    {class: "analytics", tabIndex: -1, ref: frame},
    h1({class: "visually-hidden"}, "Analytics"),
    div(
      {class: "analytics-head"},
      filters(query, figures),
      span({class: "grow"}),
      span({class: "faint", role: "status"}, figures.isLoading ? "Counting…" : ""),
      button({class: "quiet", onClick: again, title: "Count again (r)"}, "Refresh"),
    ),
    figures.failure ? failure(figures.failure, again) : body(figures, conditions, query, isOpen),
  );
}

function body(figures, conditions, query, isOpen) {
  const agents = figures.by("agent");
  if (!agents) {
    return div({class: "wait", role: "status"}, "Counting…");
  }
  if (agents.total.count === 0) {
    return figures.isNothingRecorded ? nothingRecorded() : nothing(query);
  }
  const services = figures.by("service");
  return div(
    {class: "analytics-body"},
    totals(figures),
    figures.by("day") ? h(CostPerDay, {figures, query}) : null,
    figures.by("tool") ? h(Tools, {figures, query}) : null,
    figures.by("model") ? h(Latency, {figures, query}) : null,
    h(Whose, {title: "Agent", answer: agents, field: "agentId", query}),
    figures.by("model")?.groups.length ? h(Models, {figures, query}) : null,
    services?.groups.length > 1
      ? h(Whose, {title: "Service", answer: services, field: "service", query})
      : null,
    h(Loops, {conditions, isOpen}),
    priceNote(agents.prices),
  );
}

function nothing(query) {
  const range = rangeOf(query);
  const name = RANGES.find(([id]) => id === range)[1];
  return div(
    {class: "wait", role: "status"},
    p(
      null,
      range === "all"
        ? "Nothing meets these conditions."
        : `Nothing${isNarrowed(query) ? " that meets these conditions" : ""} was recorded in the last ${name}.`,
    ),
    range === "all" ? null : button({onClick: () => route.adjust({range: "all"})}, "Look at all time"),
  );
}

/** Figures are asked for with the question and forgotten with it. */
function useFigures(conditions, round) {
  const key = JSON.stringify(conditions);
  const figures = useMemo(() => new Figures(conditions), [key, round]);
  useEffect(() => {
    figures.open();
    return () => figures.close();
  }, [figures]);
  return useStore(figures);
}

function adjustRange(query, by) {
  const at = RANGES.findIndex(([id]) => id === rangeOf(query)) + by;
  if (RANGES[at]) {
    route.adjust({range: RANGES[at][0]});
  }
}

function otherMeasure(query, figures) {
  const agents = figures.by("agent");
  if (agents) {
    const other = MEASURES.find((one) => one !== measureOf(query, agents.total));
    route.adjust({measure: other.id});
  }
}
