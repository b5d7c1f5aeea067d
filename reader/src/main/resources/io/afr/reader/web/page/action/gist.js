import {line} from "../text/plain.js";

/** A message's text, what it asks for or brings back, as one text. */
export function textOf(message) {
  return (message.parts ?? []).map(partText).filter(Boolean).join(" ");
}

function partText(part) {
  switch (part.type) {
    case "text":
    case "reasoning":
      return part.content;
    case "tool_call":
      return `→ ${part.name}(${compact(part.arguments)})`;
    case "tool_call_response":
      return `← ${compact(part.response)}`;
    default:
      return `[${part.type}]`;
  }
}

export const compact = (value) =>
  value === undefined || value === null
    ? ""
    : typeof value === "string"
      ? value
      : JSON.stringify(value);

/** One line of what was said; empty until that is known. */
export function gistOf(brief) {
  if (!brief) {
    return "";
  }
  const {action, data} = brief;
  if (action === "llm_call") {
    const answer = (data.response?.messages ?? []).map(textOf).join(" ");
    const asked = (data.newMessages ?? []).map(textOf);
    return line(answer || asked[asked.length - 1]);
  }
  if (action === "tool_call") {
    return line(compact(data.args));
  }
  if (action === "tool_result") {
    return line(compact(data.result));
  }
  const items = data.items ?? [];
  const last = items[items.length - 1];
  const text = last?.parts ? `${last.role}: ${textOf(last)}` : compact(last ?? data.query);
  return line(items.length > 1 ? `${data.op} ${items.length} items` : `${data.op} ${text}`);
}
