import {classes, h, tags} from "../base/ui.js";
import {JsonView} from "./json-view.js";
import {LongText} from "./long-text.js";
import {said} from "./pieces.js";

const {div, span, img, a, details, summary} = tags;

/** A message as OpenTelemetry's GenAI conventions shape it: a role, and parts of several types. */
export function message(one, properties = {}) {
  return div(
    {class: classes("message", roleClass(one.role), properties.class)},
    div({class: "role"}, said(one.role ?? "message"), properties.note),
    (one.parts ?? []).map((part, index) => div({key: index, class: "part"}, partOf(part))),
  );
}

const roleClass = (role) => (/^[a-z]+$/.test(role ?? "") ? role : "other-role");

function partOf(part) {
  switch (part.type) {
    case "text":
      return h(LongText, {text: part.content ?? ""});
    case "reasoning":
      return details(
        {class: "reasoning"},
        summary(null, "Reasoning"),
        h(LongText, {text: part.content ?? ""}),
      );
    case "tool_call":
      return div(
        {class: "call"},
        span({class: "badge tool_call"}, "→ ", said(part.name)),
        h(JsonView, {value: part.arguments ?? null}),
      );
    case "tool_call_response":
      return div(
        {class: "call"},
        span({class: classes("badge", part.is_error ? "bad" : "tool_result")}, "← ", said(part.name ?? part.id ?? "result")),
        value(part.response),
      );
    case "blob":
      return blob(part);
    default:
      return h(JsonView, {value: part});
  }
}

/** A recorded value: JSON is opened bit by bit, text is text, also if it is JSON written out. */
export function value(one) {
  const parsed = typeof one === "string" ? parse(one) : one;
  return parsed !== null && typeof parsed === "object"
    ? h(JsonView, {value: parsed})
    : h(LongText, {text: typeof one === "string" ? one : JSON.stringify(one ?? null)});
}

function parse(text) {
  if (!/^\s*[[{]/.test(text) || text.length > 200_000) {
    return null;
  }
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const images = /^image\/(png|jpeg|gif|webp|avif)$/;

/** An image is shown, which as data can neither ask anybody anything nor run. */
function blob(part) {
  const type = part.mime_type ?? part.mimeType ?? "";
  if (images.test(type) && typeof part.content === "string") {
    return img({class: "recorded", src: `data:${type};base64,${part.content}`, alt: "recorded image"});
  }
  return h(JsonView, {value: {...part, content: undefined, length: part.content?.length}});
}
