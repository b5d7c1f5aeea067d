import {h, tags, useMemo} from "../base/ui.js";
import {size} from "../text/format.js";
import {plain} from "../text/plain.js";
import {difference} from "./text-diff.js";

const {div, pre, del, ins, span, details, summary, p} = tags;

/** So much of a text is compared; the rest stands in the session. */
const MOST_CHARACTERS = 20_000;

/** Longer texts are opened by those who want to read them, and so are the tools that were offered. */
const LONG = 6_000;

/** One thing that is not the same. */
export function change({what, a, b, isOpen, toggled}) {
  const isLong = Math.max(a?.length ?? 0, b?.length ?? 0) > LONG || what === "tools";
  const isShown = isOpen ?? !isLong;
  return details(
    {class: "change", key: what, open: isShown, onToggle: (event) => toggled(event.currentTarget.open)},
    summary(
      null,
      what === "tools" ? "offered tools" : what,
      span({class: "faint"}, ` A: ${lengthOf(a)}, B: ${lengthOf(b)}`),
    ),
    isShown ? h(Sides, {a, b}) : null,
  );
}

const lengthOf = (text) => (text === undefined ? "none" : size(text.length));

/** What only one side has is struck out in A and underlined in B. */
function Sides({a, b}) {
  const runs = useMemo(
    () => difference((a ?? "").slice(0, MOST_CHARACTERS), (b ?? "").slice(0, MOST_CHARACTERS)),
    [a, b],
  );
  return div({class: "sides"}, half("A", a, runs, "a", del), half("B", b, runs, "b", ins));
}

function half(name, text, runs, kind, mark) {
  const rest = (text?.length ?? 0) - MOST_CHARACTERS;
  return div(
    {class: "side text", "data-side": name, role: "group", "aria-label": name, tabIndex: 0},
    text === undefined
      ? p({class: "faint"}, "none")
      : pre(
          null,
          runs
            .filter((run) => run.kind === "same" || run.kind === kind)
            .map((run) => (run.kind === "same" ? plain(run.text) : mark(null, plain(run.text)))),
        ),
    rest > 0 ? p({class: "faint"}, `${size(rest)} more are not compared here.`) : null,
  );
}
