import {compact} from "../action/gist.js";
import {tags, useEffect, useState} from "../base/ui.js";
import {message} from "../part/message.js";
import {count} from "../text/format.js";
import {plain} from "../text/plain.js";

const {div, p, h3, button, table, thead, tbody, tr, th, td} = tags;

/** What this request has that the one before had not, and the other way round. */
export function Changes({whole, store, choose}) {
  const before = useBefore(whole, store);
  const {data} = whole;
  if (!data.continues) {
    return p({class: "faint"}, "This request begins a conversation: there is none before it that it goes on from.");
  }
  if (!before) {
    return p({class: "faint"}, "…");
  }
  if (before.problem) {
    return p({class: "faint"}, `The request before is no longer there: ${plain(before.problem.message)}`);
  }
  const gone = (before.whole.data.messages ?? []).slice(data.kept ?? 0);
  const fresh = data.newMessages ?? [];
  return div(
    null,
    p(
      null,
      "Goes on from ",
      button({class: "quiet inline", onClick: () => choose(before.whole.sequence - 1)}, `#${before.whole.sequence}`),
      ` and keeps ${count(data.kept ?? 0, "message")} of it`,
      gone.length ? `, drops ${count(gone.length, "message")}` : "",
      `, adds ${count(fresh.length, "message")}.`,
    ),
    list("Dropped", gone, "removed"),
    list("Added", fresh, "added"),
    settings(before.whole.data, data),
  );
}

function useBefore(whole, store) {
  const [before, setBefore] = useState(null);
  const {continues} = whole.data;
  useEffect(() => {
    const action = store.actions[store.indexOf(continues)];
    if (!action) {
      setBefore(continues ? {problem: {message: continues}} : null);
      return undefined;
    }
    let isGone = false;
    store.whole(action).then(
      (found) => !isGone && setBefore({whole: found}),
      (problem) => !isGone && setBefore({problem}),
    );
    return () => {
      isGone = true;
    };
  }, [continues]);
  return before;
}

const list = (name, messages, kind) =>
  messages.length
    ? div(
        {class: "section"},
        h3(null, name),
        messages.map((one, index) => div({key: index}, message(one, {class: kind}))),
      )
    : null;

/** Parameters and tools that are not as they were. */
function settings(before, now) {
  const rows = [];
  const names = new Set([...Object.keys(before.parameters ?? {}), ...Object.keys(now.parameters ?? {})]);
  for (const name of names) {
    rows.push([name, before.parameters?.[name], now.parameters?.[name]]);
  }
  rows.push(["model", before.model, now.model]);
  rows.push(["tools", toolNames(before.tools), toolNames(now.tools)]);
  const changed = rows.filter(([, one, other]) => compact(one) !== compact(other));
  if (changed.length === 0) {
    return p({class: "faint"}, "Model, parameters and tools are the same.");
  }
  return table(
    {class: "facts"},
    thead(null, tr(null, ["", "before", "now"].map((head) => th({scope: "col", key: head}, head)))),
    tbody(
      null,
      changed.map(([name, one, other]) =>
        tr({key: name}, th({scope: "row"}, plain(name)), td(null, plain(compact(one)) || "–"), td(null, plain(compact(other)) || "–")),
      ),
    ),
  );
}

const toolNames = (tools) => (tools ?? []).map((tool) => tool.name ?? tool.function?.name).join(", ");
