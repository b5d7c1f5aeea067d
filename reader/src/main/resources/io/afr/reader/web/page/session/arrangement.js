import {h, tags, useMemo, useState} from "../base/ui.js";
import {virtualList} from "../part/virtual-list.js";
import {duration} from "../text/format.js";
import {heading, timelineRow, transcriptRow, treeRow} from "./action-rows.js";
import {timelineRows, transcriptRows, treeRows} from "./rows.js";

const {div, span} = tags;

export const VIEWS = [
  ["transcript", "Transcript", "t"],
  ["tree", "Tree", "r"],
  ["timeline", "Timeline", "l"],
];

const renderers = {transcript: transcriptRow, tree: treeRow, timeline: timelineRow};

/** The session's actions in one of three arrangements, of which the cursor's is marked. */
export function Arrangement({view, store, player, choose}) {
  const {actions, ledger} = store;
  const [closed, setClosed] = useState(new Set());
  const rows = useMemo(() => rowsOf(view, actions, closed), [view, actions, closed]);
  const places = useMemo(() => placesOf(rows), [rows]);
  const render = renderers[view];
  const toggle = (key) => {
    const now = new Set(closed);
    if (!now.delete(key)) {
      now.add(key);
    }
    setClosed(now);
  };
  return div(
    {class: `arrangement ${view}`},
    view === "timeline" ? h(Axis, {ledger}) : null,
    virtualList({
      key: view,
      label: `Actions, ${view}`,
      count: rows.length,
      estimate: view === "transcript" ? 76 : 30,
      isFixed: view !== "transcript",
      current: places.get(player.cursor) ?? -1,
      follow: player.moves,
      keyOf: (at) => rows[at]?.key ?? actions[rows[at]?.index]?.id ?? at,
      onRange: (first, last) => store.look(rows[first].index, rows[Math.min(last, rows.length - 1)].index),
      row: (at) => {
        const row = rows[at];
        if (!row) {
          return null;
        }
        if (row.heading) {
          return heading(row, closed.has(row.opens), () => toggle(row.opens));
        }
        return render({
          action: actions[row.index],
          brief: store.brief(row.index),
          index: row.index,
          depth: row.depth,
          ledger,
          state: stateOf(row.index, player),
          choose: () => choose(row.index),
        });
      },
    }),
  );
}

function rowsOf(view, actions, closed) {
  if (view === "tree") {
    return treeRows(actions, closed);
  }
  return view === "timeline" ? timelineRows(actions) : transcriptRows(actions);
}

function placesOf(rows) {
  const places = new Map();
  rows.forEach((row, at) => {
    // Of an action within something closed, its heading is marked.
    if (!row.heading || !places.has(row.index)) {
      places.set(row.index, at);
    }
  });
  return places;
}

function stateOf(index, player) {
  if (index === player.cursor) {
    return "current";
  }
  return player.isPlaying && index > player.cursor ? "to-come" : "";
}

/** The session's time above its bars. */
function Axis({ledger}) {
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  return div(
    {class: "axis", "aria-hidden": "true"},
    span({class: "sequence"}),
    span({class: "label faint"}, ledger.idle > 0 ? `${duration(ledger.idle)} idle cut` : ""),
    span(
      {class: "lane"},
      ticks.map((tick) =>
        span({key: tick, class: "tick", style: {left: `${tick * 100}%`}}, duration(tick * ledger.length)),
      ),
    ),
    span({class: "took"}),
  );
}
