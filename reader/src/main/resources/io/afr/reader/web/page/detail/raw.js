import {h, tags} from "../base/ui.js";
import {JsonView} from "../part/json-view.js";
import {value} from "../part/message.js";
import {plain} from "../text/plain.js";

const {div, p} = tags;

/** The request in the provider's own JSON, if a layer kept it; else as the library gave it. */
export function rawRequest({wire, data}) {
  return wire
    ? div(null, origin(wire), h(JsonView, {value: wire.request}))
    : div(
        null,
        p({class: "faint"}, "No layer kept what went over the wire. This is what the library was given:"),
        h(JsonView, {value: {parameters: data.parameters, tools: data.tools, messages: data.messages}}),
      );
}

/** The response in the same way. */
export function rawResponse({wire, data}) {
  if (wire?.response) {
    return div(null, origin(wire), value(wire.response.body));
  }
  return div(
    null,
    p({class: "faint"}, wire ? "No response was recorded on the wire." : "No layer kept what came over the wire. This is what the library returned:"),
    data.response ? h(JsonView, {value: data.response}) : null,
  );
}

const origin = (wire) =>
  p(
    {class: "faint"},
    plain(
      [wire.dialect, wire.library, wire.statusCode && `status ${wire.statusCode}`, wire.requestId && `request ${wire.requestId}`]
        .filter(Boolean)
        .join(" · "),
    ),
  );
