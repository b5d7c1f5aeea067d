import {Fragment, h, tags, useMemo, useState} from "../base/ui.js";
import {useKeys} from "../navigation/keys.js";
import {route, sessionAddress} from "../navigation/route.js";
import {virtualList} from "../part/virtual-list.js";
import {count} from "../text/format.js";
import {place, step} from "./step.js";

const {div, span, button, label, input} = tags;

const ROW_HEIGHT = 90;

/** All steps of both, by turn and iteration; the one at hand stands in the address. */
export function Steps({steps, names, query}) {
  const isOnly = query.get("only") === "differences";
  const current = Number(query.get("at") ?? -1);
  const [opened, setOpened] = useState(new Map());
  const rows = useMemo(() => rowsOf(steps, isOnly), [steps, isOnly]);
  const changed = steps.filter(({change}) => change !== "same").length;

  const go = (index) => index >= 0 && route.adjust({at: String(index)});
  const shown = (index) => !isOnly || steps[index].change !== "same";
  const move = (by, matches) => {
    let index = current + by;
    while (steps[index] && !matches(index)) {
      index += by;
    }
    if (steps[index]) {
      go(index);
    }
  };
  const toOther = (by) => move(by, (index) => steps[index].change !== "same");
  const only = () => route.adjust({only: isOnly ? null : "differences"});
  const toggle = (index, name, isOpen) =>
    setOpened(new Map(opened).set(index, {...opened.get(index), [name]: isOpen}));
  const session = (letter) => {
    const call = steps[current]?.[letter];
    route.go(sessionAddress(names[letter], call ? {step: call.sequence} : {}));
  };

  useKeys([
    {keys: ["n"], tells: "next difference", act: () => toOther(1)},
    {keys: ["p"], tells: "difference before", act: () => toOther(-1)},
    {keys: ["j", "ArrowDown"], tells: "next step", act: () => move(1, shown)},
    {keys: ["k", "ArrowUp"], tells: "step before", act: () => move(-1, shown)},
    {
      keys: ["Enter"],
      tells: "show what was said",
      act: () => steps[current] && toggle(current, "contents", !opened.get(current)?.contents),
    },
    {keys: ["o"], tells: "only differences", act: only},
    {keys: ["a"], tells: "open A at this step", act: () => session("a")},
    {keys: ["b"], tells: "open B at this step", act: () => session("b")},
  ]);

  return h(
    Fragment,
    null,
    div(
      {class: "steps-head"},
      label(null, input({type: "checkbox", checked: isOnly, onChange: only}), " only differences (o)"),
      span({class: "faint", role: "status"}, `${count(changed, "difference")} in ${count(steps.length, "step")}`),
      span({class: "grow"}),
      button({onClick: () => toOther(-1), disabled: !changed, title: "Difference before (p)"}, "↑ before"),
      button({onClick: () => toOther(1), disabled: !changed, title: "Next difference (n)"}, "↓ next"),
    ),
    rows.length
      ? virtualList({
          label: "Steps of both sessions",
          count: rows.length,
          estimate: ROW_HEIGHT,
          current: rows.findIndex(({index}) => index === current),
          follow: isOnly,
          keyOf: (at) => rows[at].key,
          row: (at) =>
            rows[at].step
              ? step({
                  step: rows[at].step,
                  names,
                  isCurrent: rows[at].index === current,
                  opened: opened.get(rows[at].index) ?? {},
                  toggled: (name, isOpen) => toggle(rows[at].index, name, isOpen),
                  choose: () => go(rows[at].index),
                })
              : place(rows[at].place),
        })
      : div(
          {class: "wait", role: "status"},
          steps.length ? "Both did and said the same." : "Neither called a model or a tool.",
        ),
  );
}

/** Steps with a head for each iteration, however many it has. */
function rowsOf(steps, isOnly) {
  const rows = [];
  let last = null;
  steps.forEach((one, index) => {
    if (isOnly && one.change === "same") {
      return;
    }
    const here = `${one.turn}/${one.iteration}`;
    if (here !== last) {
      rows.push({key: here, place: one});
      last = here;
    }
    rows.push({key: index, index, step: one});
  });
  return rows;
}
