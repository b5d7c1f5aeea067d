import {durationOf, kindOf, nameOf} from "../action/facts.js";
import {h, tags, useEffect, useState} from "../base/ui.js";
import {badge, said, status, tabs} from "../part/pieces.js";
import {dayAndTime, duration} from "../text/format.js";
import {plain} from "../text/plain.js";
import {Changes} from "./changes.js";
import {Memory} from "./memory.js";
import {rawRequest, rawResponse} from "./raw.js";
import {rendered} from "./rendered.js";
import {usage} from "./usage.js";

const {aside, div, span, h2, details, summary, pre} = tags;

const PAUSE_MILLIS = 60;

const TABS = {
  rendered: ["Rendered", "What was said"],
  changes: ["Changes", "Against the request before"],
  request: ["Request", "As the provider got it"],
  response: ["Response", "As the provider sent it"],
  usage: ["Usage", "Tokens, cost and where it was recorded"],
  memory: ["Memory", "What memory held at this step"],
};

const tabsOf = (action) =>
  action.action === "llm_call"
    ? ["rendered", "changes", "request", "response", "usage", "memory"]
    : ["rendered", "usage", "memory"];

/** One action with everything that is known of it, fetched when it is looked at. */
export function Detail({action, store, player, choose}) {
  const [wanted, setWanted] = useState("rendered");
  const ids = tabsOf(action);
  const tab = ids.includes(wanted) ? wanted : "rendered";
  const {whole, problem} = useWhole(action, store, player.isPlaying);
  const names = ids.map((id) => [id, ...TABS[id]]);
  return aside(
    {class: "detail", "aria-label": `Action ${action.sequence}`},
    div(
      {class: "detail-head"},
      h2(null, `#${action.sequence} ${kindOf(action)}`),
      badge(nameOf(action) || "–", action.action),
      status(action.status),
      span({class: "grow"}),
      span({class: "faint"}, `${action.action === "tool_result" ? "" : `${duration(durationOf(action))} · `}${dayAndTime(action.startTime)}`),
    ),
    tabs(names, tab, setWanted, "About this action"),
    div(
      {class: "detail-body", role: "tabpanel", tabIndex: 0, key: `${action.id}-${tab}`},
      problem
        ? div({class: "bad-text", role: "alert"}, plain(problem.message))
        : whole
          ? content(tab, whole, {store, player, choose})
          : div({class: "faint"}, "…"),
    ),
  );
}

function content(tab, whole, about) {
  switch (tab) {
    case "changes":
      return h(Changes, {whole, ...about});
    case "request":
      return rawRequest(whole);
    case "response":
      return rawResponse(whole);
    case "usage":
      return usage(whole);
    case "memory":
      return h(Memory, {action: whole, ...about});
    default:
      return div(null, error(whole), rendered(whole, playedShare(whole, about)));
  }
}

/** How much of a streamed answer had come when the replay is at this moment; 1 if all. */
function playedShare(whole, {store, player}) {
  const index = store.indexOf(whole.id);
  if (!player.isAmid || index !== player.cursor) {
    return 1;
  }
  const passed = player.time - store.ledger.at(index);
  const lasted = store.ledger.until(index) - store.ledger.at(index);
  if (passed >= lasted) {
    return 1;
  }
  let share = 0;
  for (const [millis, part] of whole.pace ?? []) {
    if (millis > passed) {
      break;
    }
    share = part;
  }
  return share;
}

function error(whole) {
  const {error: found} = whole;
  if (!found) {
    return null;
  }
  return div(
    {class: "error-box"},
    div({class: "bad-text"}, said(found.type ?? "error")),
    found.message ? pre(null, plain(found.message.slice(0, 20_000))) : null,
    found.stack
      ? details(null, summary(null, "Stack trace"), pre({class: "stack"}, plain(found.stack.slice(0, 100_000))))
      : null,
  );
}

/** Whoever steps through quickly does not ask for what is passed. */
function useWhole(action, store, isPlaying) {
  const [found, setFound] = useState({});
  useEffect(() => {
    let isGone = false;
    const take = (news) => !isGone && setFound({id: action.id, ...news});
    const waiting = setTimeout(
      () => store.whole(action).then((whole) => take({whole}), (problem) => take({problem})),
      isPlaying ? 0 : PAUSE_MILLIS,
    );
    return () => {
      isGone = true;
      clearTimeout(waiting);
    };
  }, [action, store]);
  return found.id === action.id ? found : {};
}
