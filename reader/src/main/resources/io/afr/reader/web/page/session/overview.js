import {tags, useState} from "../base/ui.js";
import {badge, said, status, tile} from "../part/pieces.js";
import {count, dayAndTime, duration, money, number, percent, short} from "../text/format.js";
import {line, plain} from "../text/plain.js";

const {div, section, h1, span, button} = tags;

/** What this session was, at one glance: what it did, what it cost, where the time went. */
export function Overview({name, store, actions, choose}) {
  const {summary} = store;
  const first = actions[0];
  return section(
    {class: "overview", "aria-label": "Session"},
    div(
      {class: "overview-title"},
      h1({class: "cut", title: plain(name)}, said(line(store.title ?? name, 200))),
      summary ? status(store.row?.status ?? summary.status, summary.errors > 0) : null,
      summary?.agentId ? badge(summary.agentId) : null,
      summary?.service ? badge(summary.service) : null,
      span({class: "grow"}),
      span({class: "faint cut"}, said(line(name, 60)), first ? ` · ${dayAndTime(first.startTime)}` : ""),
      store.isLive
        ? span({class: "liveness faint", title: "What is recorded appears here by itself"}, span({class: "live-dot"}), "live")
        : null,
    ),
    summary ? figures(summary) : null,
    summary ? where(summary) : null,
    summary?.loops.length ? repeated(summary.loops, store, choose) : null,
  );
}

function figures(summary) {
  const {usage = {}} = summary;
  return div(
    {class: "figures"},
    tile("Took", duration(summary.wallClockMs), `${count(summary.turns, "turn")}`),
    tile("LLM calls", number(summary.llmCalls), count(summary.iterations, "iteration")),
    tile("Tool calls", number(summary.toolCalls), count(summary.tools.length, "tool")),
    tile("Memory", number(summary.memoryOps), "operations"),
    tile(
      "Tokens",
      short(summary.tokensUsed),
      usage.inputTokens === undefined
        ? null
        : `${short(usage.inputTokens)} in, ${short(usage.outputTokens)} out`,
    ),
    tile(
      "Cost",
      summary.cost === undefined && summary.costIncomplete ? "unknown" : money(summary.cost),
      summary.costIncomplete
        ? summary.cost === undefined ? "no price for this model" : "not all known"
        : usage.cacheReadInputTokens ? `${short(usage.cacheReadInputTokens)} from cache` : null,
    ),
    tile("Errors", number(summary.errors), null, summary.errors > 0 ? "bad" : ""),
  );
}

/** The session's time by what it was spent on. */
function where(summary) {
  const parts = [
    ["llm", "LLM", summary.llmTimeMs],
    ["tool", "tools", summary.toolTimeMs],
    ["memory", "memory", summary.memoryTimeMs],
  ].filter(([, , millis]) => millis > 0);
  const spent = parts.reduce((sum, [, , millis]) => sum + millis, 0);
  const rest = Math.max(0, summary.wallClockMs - spent);
  const all = spent + rest || 1;
  if (rest > 0) {
    parts.push(["rest", "else", rest]);
  }
  const label = parts.map(([, word, millis]) => `${word} ${percent(millis / all)}`).join(", ");
  return div(
    {class: "where"},
    span({class: "faint"}, "Time"),
    div(
      {class: "where-bar", role: "img", "aria-label": `Where the time went: ${label}`},
      parts.map(([kind, , millis]) =>
        span({key: kind, class: kind, style: {width: `${(millis / all) * 100}%`}}),
      ),
    ),
    parts.map(([kind, word, millis]) =>
      span({key: kind, class: `where-word ${kind}`}, `${word} ${duration(millis)} (${percent(millis / all)})`),
    ),
  );
}

function repeated(loops, store, choose) {
  const worst = loops[0];
  const again = loops.reduce((sum, loop) => sum + loop.times - 1, 0);
  const at = store.indexOf(worst.calls[1] ?? worst.calls[0]);
  return div(
    {class: "warning", role: "note"},
    "⚠ ",
    count(again, "tool call"),
    " repeated with the same arguments, most of all ",
    badge(worst.toolId, "tool_call"),
    ` (${worst.times} times, ${duration(worst.durationMs)})`,
    at >= 0 ? button({class: "quiet", onClick: () => choose(at)}, "show") : null,
  );
}

/** Puts a command on the clipboard and says so for a moment. */
export function CopyCommand({command}) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(command);
      setCopied(true);
      setTimeout(() => setCopied(false), 1500);
    } else {
      // Pages that come from elsewhere without TLS have no clipboard.
      prompt("Copy this:", command);
    }
  };
  return button({class: "quiet", onClick: copy, title: command}, isCopied ? "copied" : "copy as command");
}
