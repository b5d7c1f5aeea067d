import {ask} from "../ask/api.js";
import {tags, useEffect, useState} from "../base/ui.js";
import {link, route, sessionAddress} from "../navigation/route.js";
import {failure as failed} from "../part/notices.js";
import {said} from "../part/pieces.js";
import {count, duration, number, short} from "../text/format.js";
import {line} from "../text/plain.js";
import {cost} from "./measure.js";
import {numbers} from "./numbers.js";

const {details, summary, h2, p, span, code} = tags;

/**
 * Tools that were called again with the same arguments. The server reads every session for it, so
 * that it is asked only by those who want to know.
 */
export function Loops({conditions, isOpen}) {
  const [state, setState] = useState({});
  const [again, setAgain] = useState(0);
  const key = JSON.stringify(conditions);
  useEffect(() => {
    setState({});
    if (!isOpen) {
      return undefined;
    }
    const ending = new AbortController();
    ask("/api/stats/loops", conditions, {signal: ending.signal}).then(
      (answer) => setState({answer}),
      (failure) => failure.name !== "AbortError" && setState({failure}),
    );
    return () => ending.abort();
  }, [key, isOpen, again]);
  const toggled = (event) => route.adjust({loops: event.currentTarget.open ? "open" : null});
  return details(
    {class: "card wide", open: isOpen, onToggle: toggled},
    summary(null, h2(null, "Repeated tool calls"), span({class: "faint"}, " the same tool with the same arguments, in one session")),
    isOpen
      ? state.failure
        ? failed(state.failure, () => setAgain(again + 1))
        : state.answer
          ? found(state.answer)
          : p({class: "faint", role: "status"}, "Reading every session; this can take a while…")
      : null,
  );
}

function found({loops, durationMs, tokensUsed, ...all}) {
  return loops.length === 0
    ? p({class: "faint"}, "No tool was called twice with the same arguments.")
    : [
        p(
          null,
          `${count(loops.length, "repetition")} took ${duration(durationMs)}`,
          tokensUsed ? `, ${short(tokensUsed)} tokens` : "",
          all.cost === undefined ? "" : ` and ${cost({costIncomplete: false, ...all})}`,
          " more than if each had been called once.",
        ),
        numbers(
          "Repeated tool calls",
          ["Tool and arguments", "Times", "Errors", "Time lost", "Tokens", "Cost"],
          loops.map((loop) => [
            [
              link(
                sessionAddress(`${loop.service}/${loop.sessionId}`, {step: loop.calls[1]}),
                {title: "Open the session at the first repetition"},
                said(line(loop.toolId, 40)),
              ),
              " ",
              code({class: "arguments"}, said(line(JSON.stringify(loop.args ?? {}), 120))),
              span({class: "faint where"}, said(line(loop.agentId ?? "", 40)), " in ", said(line(loop.sessionId, 60))),
            ],
            number(loop.times),
            number(loop.errors),
            duration(loop.durationMs),
            short(loop.tokensUsed),
            cost(loop),
          ]),
        ),
      ];
}
