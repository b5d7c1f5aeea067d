import {classes, h, tags} from "../base/ui.js";
import {link, sessionAddress} from "../navigation/route.js";
import {badge} from "../part/pieces.js";
import {duration, money, short} from "../text/format.js";
import {change} from "./changes.js";
import {Contents} from "./contents.js";

const {div, span, button, p, h2} = tags;

const CHANGES = {
  same: ["same", undefined],
  changed: ["changed", "warn"],
  only_a: ["only in A", "bad"],
  only_b: ["only in B", "bad"],
};

/** The head of all that was done in one iteration of a turn. */
export const place = ({turn, iteration}) =>
  h2({class: "place"}, `Turn ${turn}, iteration ${iteration}`);

/**
 * A call of A beside the one of B that it is held against.
 *
 * @param opened what the reader has opened or closed in it, by name
 * @param toggled told that he did
 */
export function step({step: one, names, isCurrent, opened, toggled, choose}) {
  const [word, kind] = CHANGES[one.change];
  const isSaid = opened.contents ?? false;
  return div(
    {
      class: classes("step", isCurrent && "current"),
      "aria-current": isCurrent ? "step" : undefined,
      // A link within it leads elsewhere.
      onClick: (event) => event.defaultPrevented || choose(),
    },
    div(
      {class: "step-head"},
      span({class: classes("badge", kind)}, word),
      namesOf(one).map((name) => badge(name, (one.a ?? one.b).action)),
      span({class: "grow"}),
      button(
        {class: "quiet", "aria-expanded": isSaid ? "true" : "false", onClick: () => toggled("contents", !isSaid)},
        isSaid ? "Hide what was said" : "Show what was said",
      ),
    ),
    div({class: "sides"}, side("A", names.a, one.a), side("B", names.b, one.b)),
    one.differences.map((difference) =>
      change({
        ...difference,
        isOpen: opened[difference.what],
        toggled: (isOpen) => toggled(difference.what, isOpen),
      }),
    ),
    isSaid
      ? div(
          {class: "sides"},
          div({class: "side text", tabIndex: 0, role: "group", "aria-label": "Said in A"}, one.a ? h(Contents, {session: names.a, side: one.a}) : null),
          div({class: "side text", tabIndex: 0, role: "group", "aria-label": "Said in B"}, one.b ? h(Contents, {session: names.b, side: one.b}) : null),
        )
      : null,
  );
}

/** Of two models, both. */
const namesOf = ({a, b}) => [...new Set([a, b].filter(Boolean).map(({name}) => name))];

function side(letter, session, call) {
  return div(
    {class: "side"},
    call
      ? [
          link(
            sessionAddress(session, {step: call.sequence}),
            {"aria-label": `${letter}, step ${call.sequence} in its session`},
            `${letter} step ${call.sequence}`,
          ),
          span({class: "faint"}, ` ${figures(call)}`),
        ]
      : p({class: "faint"}, `not in ${letter}`),
  );
}

const figures = (call) =>
  [
    duration(call.durationMs),
    call.tokensUsed === undefined ? null : `${short(call.tokensUsed)} tokens`,
    call.cost === undefined ? null : money(call.cost),
  ]
    .filter(Boolean)
    .join(" · ");
