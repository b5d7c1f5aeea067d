import {durationOf, isError, kindOf, nameOf} from "../action/facts.js";
import {gistOf, textOf} from "../action/gist.js";
import {classes, tags} from "../base/ui.js";
import {badge, said, status} from "../part/pieces.js";
import {duration} from "../text/format.js";
import {plain} from "../text/plain.js";

const {div, span, button} = tags;

/** What every arrangement shows of an action: the frame around it, which selects it. */
function frame({action, state, choose, kind}, ...children) {
  return button(
    {
      class: classes("action", kind, action.action, isError(action) && "failed", state),
      onClick: choose,
      "aria-current": state.includes("current") ? "step" : undefined,
    },
    ...children,
  );
}

const took = (action) =>
  action.status === "open"
    ? "running"
    : action.durationNanos === undefined || action.action === "tool_result"
      ? ""
      : duration(durationOf(action));

const failed = (action) =>
  isError(action) && action.error
    ? div(
        {class: "bad-text error-line"},
        `✗ ${plain(shortType(action.error.type))}`,
        action.error.message ? ": " : "",
        said((action.error.message ?? "").slice(0, 500)),
      )
    : null;

const shortType = (type) => (type ?? "error").split(".").pop();

const unusual = (action) =>
  action.status === "ok" || action.status === "error" ? null : status(action.status);

/** As a conversation: who said what, and what was done in between. */
export function transcriptRow(row) {
  const {action, brief} = row;
  const meta = div(
    {class: "meta"},
    span({class: "faint sequence"}, `#${action.sequence}`),
    span({class: "kind"}, kindOf(action)),
    badge(nameOf(action) || "–", action.action),
    action.inferred ? span({class: "badge warn", title: "Seen only in the next request"}, "inferred") : null,
    unusual(action),
    // What memory did stands beside what was said: it is not to take its room.
    action.action === "memory_op" ? span({class: "cut gist"}, said(gistOf(brief))) : null,
    span({class: "grow"}),
    span({class: "faint took"}, took(action)),
  );
  return frame({...row, kind: "transcript-row"}, meta, words(action, brief), failed(action));
}

function words(action, brief) {
  switch (action.action) {
    case "llm_call":
      return exchange(brief);
    case "memory_op":
      return null;
    default:
      return div({class: "said cut"}, said(gistOf(brief) || " "));
  }
}

function exchange(brief) {
  if (!brief) {
    return div({class: "said"}, " ");
  }
  const asked = (brief.data.newMessages ?? []).filter(({role}) => role === "user" || role === "system");
  const answers = brief.data.response?.messages ?? [];
  return [...asked, ...answers].map((message, index) =>
    div(
      {key: index, class: classes("said", `by-${/^\w+$/.test(message.role) ? message.role : "other"}`)},
      span({class: "faint who"}, said(message.role)),
      said(textOf(message)),
    ),
  );
}

/** Below what made it happen. */
export function treeRow(row) {
  const {action, brief, depth} = row;
  return frame(
    {...row, kind: "tree-row"},
    span({class: "faint sequence"}, `#${action.sequence}`),
    span({class: "indent", style: {width: `${depth * 18}px`}}),
    badge(nameOf(action) || kindOf(action), action.action),
    unusual(action),
    isError(action) ? span({class: "bad-text"}, "✗") : null,
    span({class: "cut faint gist"}, said(gistOf(brief))),
    span({class: "grow"}),
    span({class: "faint"}, took(action)),
  );
}

/** As a bar in the session's time. */
export function timelineRow(row) {
  const {action, ledger, index} = row;
  const all = ledger.length || 1;
  const left = (ledger.at(index) / all) * 100;
  const width = ((ledger.until(index) - ledger.at(index)) / all) * 100;
  return frame(
    {...row, kind: "timeline-row"},
    span({class: "faint sequence"}, `#${action.sequence}`),
    span({class: "label"}, badge(nameOf(action) || kindOf(action), action.action)),
    span(
      {class: "lane"},
      span({class: "bar", style: {left: `${left}%`, width: `max(2px, ${width}%)`}}),
    ),
    span({class: "faint took"}, took(action)),
  );
}

/** What stands above a turn or an iteration. */
export function heading(row, isClosed, toggle) {
  const properties = {class: classes("row-heading", row.depth > 0 && "inner")};
  return row.opens
    ? button(
        {...properties, onClick: toggle, "aria-expanded": !isClosed},
        `${isClosed ? "▸" : "▾"} ${row.heading}`,
        said(row.more),
      )
    : div(properties, row.heading, said(row.more));
}
