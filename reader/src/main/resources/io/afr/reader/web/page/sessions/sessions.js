import {Fragment, classes, h, tags, useEffect, useLayoutEffect, useMemo, useRef, useState, useStore} from "../base/ui.js";
import {useKeys} from "../navigation/keys.js";
import {route, sessionAddress} from "../navigation/route.js";
import {useTitle} from "../navigation/title.js";
import {failure, nothingRecorded} from "../part/notices.js";
import {virtualList} from "../part/virtual-list.js";
import {count} from "../text/format.js";
import {plain} from "../text/plain.js";
import {conditionsOf, keyOf} from "./conditions.js";
import {FilterBar} from "./filter-bar.js";
import {SessionList} from "./session-list.js";
import {heads, sessionRow} from "./session-row.js";

const {div, span, button, h1} = tags;

const ROW_HEIGHT = 52;

/** All sessions, narrowed to those that are looked for. */
export function Sessions({query}) {
  const conditions = conditionsOf(query);
  const list = useSessions(conditions);
  useTitle("Sessions");
  route.lastList = location.pathname + location.search;
  const [current, setCurrent] = useState(-1);
  const [picked, setPicked] = useState([]);
  const now = useNow();
  const {rows} = list;
  const values = useMemo(() => known(rows), [rows]);
  const shared = useMemo(() => sharedIds(rows), [rows]);
  const nameOf = (row) =>
    shared.has(row.sessionId) ? `${row.service}/${row.sessionId}` : row.sessionId;

  const pick = (row) => {
    const name = nameOf(row);
    setPicked(
      picked.includes(name) ? picked.filter((one) => one !== name) : [...picked, name].slice(-2),
    );
  };
  const move = (by) => setCurrent(Math.max(0, Math.min(rows.length - 1, current + by)));
  const open = () => rows[current] && route.go(sessionAddress(nameOf(rows[current])));
  const compare = () =>
    picked.length === 2 && route.go(`/compare?${new URLSearchParams({a: picked[0], b: picked[1]})}`);

  useKeys([
    {keys: ["j", "ArrowDown"], tells: "next session", act: () => move(1)},
    {keys: ["k", "ArrowUp"], tells: "session before", act: () => move(-1)},
    {keys: ["Enter"], tells: "open the session", act: open},
    {keys: ["x"], tells: "pick to compare", act: () => rows[current] && pick(rows[current])},
    {keys: ["c"], tells: "compare the two that are picked", act: compare},
  ]);

  return h(
    Fragment,
    null,
    div(
      {class: "sessions-head"},
      h1({class: "visually-hidden"}, "Sessions"),
      h(FilterBar, {query, known: values}),
      span({class: "grow"}),
      picked.length
        ? button(
            {class: "main", disabled: picked.length < 2, onClick: compare},
            picked.length < 2 ? "Pick one more to compare" : "Compare these two",
          )
        : null,
      liveness(list),
    ),
    insteadOfRows(list) ??
      div(
        {class: classes("sessions", list.isStale && "stale"), "aria-busy": list.isLoading},
        div(
          {class: "session-heads", "aria-hidden": "true"},
          heads.map(([name, kind], index) => div({key: index, class: kind}, name)),
        ),
        virtualList({
          label: "Sessions",
          count: rows.length,
          estimate: ROW_HEIGHT,
          isFixed: true,
          current,
          keyOf: (index) => `${rows[index]?.service}/${rows[index]?.sessionId}`,
          onRange: (first, last) => last >= rows.length - 30 && list.more(),
          row: (index) =>
            sessionRow({
              row: rows[index],
              now,
              isCurrent: index === current,
              isPicked: picked.includes(nameOf(rows[index])),
              isNarrowed: list.isNarrowed,
              name: nameOf(rows[index]),
              pick: () => pick(rows[index]),
            }),
        }),
        div(
          {class: "sessions-foot faint", role: "status"},
          list.isLoading
            ? "Asking…"
            : `${count(rows.length, "session")}${list.hasMore ? " so far, scroll for more" : ""}`,
        ),
      ),
  );
}

/** A list is opened with its conditions and closed with the view. */
function useSessions(conditions) {
  const key = keyOf(conditions);
  const before = useRef([]);
  const list = useMemo(() => new SessionList(conditions, before.current), [key]);
  before.current = list.rows;
  // Not after the screen is drawn: the answer is to be on the next one.
  useLayoutEffect(() => {
    list.open();
    return () => list.close();
  }, [list]);
  return useStore(list);
}

/** Ages grow. */
function useNow() {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(ticking);
  }, []);
  return now;
}

/** Ids that sessions of several services in sight have: the service has to be named, too. */
function sharedIds(rows) {
  const services = new Map();
  const shared = new Set();
  for (const {sessionId, service} of rows) {
    if ((services.get(sessionId) ?? service) !== service) {
      shared.add(sessionId);
    }
    services.set(sessionId, service);
  }
  return shared;
}

function known(rows) {
  const distinct = (values) => [...new Set(values)].sort().slice(0, 200);
  return {
    agentId: distinct(rows.flatMap((row) => row.agents)),
    toolUsed: distinct(rows.flatMap((row) => row.tools)),
    model: distinct(rows.flatMap((row) => row.models)),
    service: distinct(rows.map((row) => row.service)),
    tag: distinct(rows.flatMap((row) => Object.entries(row.tags ?? {}).map(([k, v]) => `${k}=${v}`))),
  };
}

const liveness = (list) =>
  span(
    {class: "liveness faint", title: "What is recorded appears here by itself"},
    span({class: list.isLive ? "live-dot" : "live-dot off"}),
    list.isLive ? "live" : "not connected",
  );

/** What is told where no session can be shown; null if there are some, or may be in a moment. */
function insteadOfRows(list) {
  if (list.rows.length > 0) {
    return null;
  }
  if (list.failure) {
    return failure(list.failure, () => list.again());
  }
  if (list.busyWith) {
    return told(`One moment: ${plain(list.busyWith)}. The list appears by itself.`);
  }
  if (list.isLoading) {
    return null;
  }
  return list.isNarrowed ? told("No session meets these conditions.") : nothingRecorded();
}

const told = (words) => div({class: "wait", role: "status"}, words);
