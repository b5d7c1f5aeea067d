import {classes, tags} from "../base/ui.js";
import {link, sessionAddress} from "../navigation/route.js";
import {badge, said, status} from "../part/pieces.js";
import {age, count, dayAndTime, duration, money, short} from "../text/format.js";
import {line} from "../text/plain.js";

const {div, span, input} = tags;

/** The columns' names in their order; cells stand below them by the same grid. */
export const heads = [
  ["", "pick"],
  ["Status", "state"],
  ["Agent", "agent"],
  ["What was asked", "title"],
  ["Iterations", "number"],
  ["Tools", "number"],
  ["Tokens", "number"],
  ["Cost", "number"],
  ["Took", "number"],
  ["Age", "number"],
];

/** One session in one row. */
export function sessionRow({row, now, isCurrent, isPicked, isNarrowed, name, pick}) {
  const others = row.agents.length - 1;
  const tools = row.tools.length ? row.tools.map((tool) => line(tool, 40)).join(", ") : "no tools";
  return div(
    {class: classes("session-row", isCurrent && "current")},
    div(
      {class: "pick"},
      input({
        type: "checkbox",
        checked: isPicked,
        onChange: pick,
        "aria-label": `Compare ${line(row.sessionId, 60)}`,
        title: "Pick two to compare (x)",
      }),
    ),
    div({class: "state"}, status(row.status, row.hasErrors)),
    div(
      {class: "agent"},
      badge(row.agentId ?? "–"),
      others > 0 ? span({class: "faint", title: row.agents.join(", ")}, ` +${others}`) : null,
    ),
    div(
      {class: "title"},
      link(
        sessionAddress(name),
        {class: "cut", tabIndex: -1, "aria-current": isCurrent ? "true" : undefined},
        said(line(row.title ?? row.sessionId, 300)),
      ),
      div(
        {class: "cut faint small"},
        said(line(row.sessionId, 80)),
        " · ",
        said(row.service),
        isNarrowed ? ` · ${count(row.matchCount, "match", "matches")}` : "",
      ),
    ),
    div({class: "number"}, short(row.iterations)),
    div({class: "number", title: tools}, short(row.toolCalls)),
    div({class: "number"}, short(row.tokensUsed)),
    div({class: "number"}, money(row.cost)),
    div({class: "number"}, duration(Date.parse(row.endTime) - Date.parse(row.startTime))),
    div({class: "number", title: dayAndTime(row.startTime)}, age(row.startTime, now)),
  );
}
