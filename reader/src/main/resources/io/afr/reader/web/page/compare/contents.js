import {ask, sessionPath} from "../ask/api.js";
import {tags, useEffect, useState} from "../base/ui.js";
import {message, value} from "../part/message.js";
import {plain} from "../text/plain.js";

const {div, p, h3} = tags;

/** A call's result follows it soon; further away it is looked for in the session. */
const NEAR = 40;

/** What was said in a call that has nothing to be held against. */
export function Contents({session, side}) {
  const [state, setState] = useState({});
  useEffect(() => {
    const ending = new AbortController();
    const limit = side.action === "tool_call" ? NEAR : 1;
    ask(sessionPath(session), {after: side.sequence - 1, limit}, {signal: ending.signal}).then(
      (actions) => setState({actions}),
      (failure) => failure.name !== "AbortError" && setState({failure}),
    );
    return () => ending.abort();
  }, [session, side.id]);
  if (state.failure) {
    return p({class: "bad-text", role: "alert"}, plain(state.failure.message));
  }
  return state.actions ? said(state.actions, side) : p({class: "faint", role: "status"}, "Asking…");
}

function said(actions, side) {
  const {data = {}, error} = actions.find(({id}) => id === side.id) ?? {};
  const result = actions.find(({action, parentId}) => action === "tool_result" && parentId === side.id);
  return div(
    {class: "contents"},
    (data.newMessages ?? []).map((one) => message(one)),
    (data.response?.messages ?? []).map((one) => message(one)),
    data.args === undefined ? null : [h3(null, "Arguments"), value(data.args)],
    result ? [h3(null, "Result"), value(result.data.result)] : null,
    error ? p({class: "bad-text"}, plain(`${error.type ?? "Error"}: ${error.message ?? ""}`)) : null,
  );
}
