import {ask} from "../ask/api.js";
import {h, tags, useEffect, useRef, useState} from "../base/ui.js";
import {useKeys} from "../navigation/keys.js";
import {link, route, sessionAddress} from "../navigation/route.js";
import {failure} from "../part/notices.js";
import {said} from "../part/pieces.js";
import {line, plain} from "../text/plain.js";
import {Chooser} from "./chooser.js";
import {Steps} from "./steps.js";
import {totals, verdict} from "./totals.js";

const {div, section, h1, p, kbd, ul, li, details, summary} = tags;

const isWide = matchMedia("(min-width: 901px)");

/** Two sessions side by side: what they took, and where they went apart. */
export function Compare({query}) {
  const [a, b] = [query.get("a"), query.get("b")];
  const [again, setAgain] = useState(0);
  const {diff, problem} = useDiff(a, b, again);
  const first = useRef(null);
  const swap = () => route.adjust({a: b, b: a, at: null});

  useKeys([
    {keys: ["s"], tells: "swap A and B", act: swap},
    {keys: ["/"], tells: "choose sessions", act: () => first.current?.focus()},
  ]);

  return div(
    {class: "compare"},
    h1({class: "visually-hidden"}, "Compare two sessions"),
    h(Chooser, {a, b, swap, first}),
    body(),
  );

  function body() {
    if (!a || !b) {
      return howTo();
    }
    if (problem) {
      return problem.candidates?.length
        ? ambiguous(problem, a, b)
        : failure(problem, () => setAgain(again + 1));
    }
    return diff
      ? h(Comparison, {key: `${a} ${b}`, diff, query})
      : div({class: "wait", role: "status"}, "Comparing…");
  }
}

function Comparison({diff, query}) {
  const names = {a: nameOf(diff.a), b: nameOf(diff.b)};
  return div(
    {class: "comparison"},
    details(
      {class: "card both", open: isWide.matches},
      summary(null, diff.same ? "Both did and said the same" : "They differ"),
      ["a", "b"].map((letter) =>
        p(
          {key: letter, class: "cut"},
          `${letter.toUpperCase()}: `,
          link(sessionAddress(names[letter]), null, said(line(diff[letter].sessionId, 60))),
          " of ",
          said(line(diff[letter].service, 40)),
        ),
      ),
      p({class: "verdict"}, verdict(diff)),
      totals(diff),
    ),
    section({class: "steps", "aria-label": "Steps"}, h(Steps, {steps: diff.steps, names, query})),
  );
}

/** Never ambiguous. */
const nameOf = ({service, sessionId}) => `${service}/${sessionId}`;

function useDiff(a, b, again) {
  const [state, setState] = useState({});
  useEffect(() => {
    setState({});
    if (!a || !b) {
      return undefined;
    }
    const ending = new AbortController();
    ask("/api/diff", {a, b}, {signal: ending.signal}).then(
      (diff) => setState({diff}),
      (problem) => problem.name !== "AbortError" && setState({problem}),
    );
    return () => ending.abort();
  }, [a, b, again]);
  return state;
}

/** Each candidate in place of the name that may be several. */
function ambiguous(problem, a, b) {
  const which = problem.candidates.every((one) => one.includes(a)) ? "a" : "b";
  return section(
    {class: "notice", role: "alert"},
    tags.h2(null, `Which one is ${which.toUpperCase()}?`),
    p(null, plain(problem.message)),
    ul(
      null,
      problem.candidates.map((one) =>
        li({key: one}, link(`/compare?${new URLSearchParams({a, b, [which]: one})}`, null, plain(one))),
      ),
    ),
  );
}

function howTo() {
  return section(
    {class: "notice"},
    tags.h2(null, "Pick two sessions"),
    p(null, "Enter two ids above, or the beginnings of them; the newest sessions are suggested, and last is the latest of all."),
    p(null, "Or pick them in the ", link("/", null, "list of sessions"), ": ", kbd(null, "x"), "marks the one at the cursor, ", kbd(null, "c"), "compares the two."),
    p({class: "faint"}, "Calls are held against each other by turn and iteration: prompts, tools, arguments, results, tokens, cost and time."),
  );
}
