import {classes, tags} from "../base/ui.js";
import {duration, money, number} from "../text/format.js";

const {table, caption, thead, tbody, tr, th, td} = tags;

/** Of each figure: its name, how it is told, and what less and more of it is called. */
const TIME = {tell: duration, less: "faster", more: "slower", isJudged: true};
const COUNT = {tell: number, less: "fewer", more: "more"};
const COSTLY = {...COUNT, isJudged: true};
const COST = {tell: money, less: "cheaper", more: "dearer", isJudged: true};

const FIGURES = [
  ["Took", "wallClockMs", TIME],
  ["In calls", "totalDuration", TIME],
  ["LLM time", "llmTimeMs", TIME],
  ["Tool time", "toolTimeMs", TIME],
  ["Turns", "turns", COUNT],
  ["Iterations", "iterations", COUNT],
  ["LLM calls", "llmCalls", COUNT],
  ["Tool calls", "toolCalls", COUNT],
  ["Memory", "memoryOps", COUNT],
  ["Errors", "errors", COSTLY],
  ["Tokens", "tokensUsed", COSTLY],
  ["– in", "inputTokens", COSTLY],
  ["– out", "outputTokens", COSTLY],
  ["Cost", "cost", COST],
];

/** What both took, and what that makes of B beside A. */
export function totals({a, b}) {
  return table(
    {class: "totals"},
    caption({class: "visually-hidden"}, "Totals of both sessions"),
    thead(
      null,
      tr(null, ["Figure", "A", "B", "B beside A"].map((name, index) => th({key: index, scope: "col", class: index ? "number" : undefined}, name))),
    ),
    tbody(
      null,
      tr(null, th({scope: "row"}, "Ended"), td({class: "number"}, a.status), td({class: "number"}, b.status), td({class: "number faint"}, a.status === b.status ? "same" : "other")),
      FIGURES.map(([name, field, as]) => row(name, valueOf(a, field), valueOf(b, field), as)),
    ),
  );
}

/** What is told first: how long B took, how much it used up and cost, beside A. */
export function verdict({a, b}) {
  const said = (field, as, unit) => {
    const by = b[field] - a[field];
    return by ? `${as.tell(Math.abs(by))} ${by < 0 ? as.less : as.more}${unit}` : null;
  };
  const parts = [
    said("wallClockMs", TIME, ""),
    said("errors", COSTLY, Math.abs(b.errors - a.errors) === 1 ? " error" : " errors"),
    said("tokensUsed", COSTLY, " tokens"),
    said("cost", COST, ""),
  ].filter(Boolean);
  return parts.length ? `B beside A: ${parts.join(", ")}.` : "B took as much as A.";
}

const valueOf = (side, field) => side[field] ?? side.usage?.[field];

function row(name, a, b, as) {
  const by = a === undefined || b === undefined ? null : b - a;
  const verdict = by && as.isJudged ? (by < 0 ? "good-text" : "bad-text") : "faint";
  return tr(
    {key: name},
    th({scope: "row"}, name),
    td({class: "number"}, as.tell(a)),
    td({class: "number"}, as.tell(b)),
    td({class: classes("number", verdict)}, told(by, as)),
  );
}

function told(by, as) {
  if (by === null) {
    return "not known";
  }
  return by === 0 ? "same" : `${as.tell(Math.abs(by))} ${by < 0 ? as.less : as.more}`;
}
