import {h, tags, useEffect, useState} from "../base/ui.js";
import {said} from "../part/pieces.js";
import {count} from "../text/format.js";
import {plain} from "../text/plain.js";
import {memoryItems} from "./rendered.js";

const {div, h3, p, button, span} = tags;

/** So many additions since memory was last read are fetched; more are counted. */
const MOST = 30;

/**
 * What each memory held at this step: what it answered when it was last read, and what was added
 * since. Nothing is guessed where nothing was recorded.
 */
export function Memory({action, store, choose}) {
  const at = store.indexOf(action.id);
  const places = memoriesAt(store.actions, at);
  if (places.length === 0) {
    return p({class: "faint"}, "No memory operation was recorded up to this step. What the model was given stands in the calls themselves.");
  }
  return div(null, places.map((memory) => one(memory, store, choose)));
}

const one = (memory, store, choose) =>
  div(
    {class: "section", key: memory.name},
    h3(null, said(memory.name)),
    p({class: "faint"}, state(memory, choose)),
    isKnown(memory) ? h(Contents, {memory, store}) : null,
  );

function state({read, added, erased, searched}, choose) {
  const link = (action) =>
    button({class: "quiet inline", onClick: () => choose(action.sequence - 1)}, step(action));
  if (erased) {
    return `Emptied at ${step(erased)}.`;
  }
  if (read) {
    return ["Read at ", link(read), added.length ? `, ${count(added.length, "addition")} since.` : "."];
  }
  return added.length === 0 && searched
    ? ["Only searched, last at ", link(searched), ": the rest of what it holds was not recorded."]
    : `Never read up to here; ${count(added.length, "addition")}.`;
}

const isKnown = ({read, added, erased}) => read || erased || added.length > 0;

const step = (action) => `#${action.sequence}`;

function Contents({memory, store}) {
  const [items, setItems] = useState(null);
  const parts = [memory.read, ...memory.added.slice(-MOST)].filter(Boolean);
  const key = parts.map((part) => part.id).join();
  useEffect(() => {
    let isGone = false;
    Promise.all(parts.map((part) => store.whole(part))).then(
      (wholes) => !isGone && setItems(wholes.flatMap((whole) => whole.data.items ?? [])),
      (problem) => !isGone && setItems(problem),
    );
    return () => {
      isGone = true;
    };
  }, [key]);
  if (items instanceof Error) {
    return div({class: "bad-text"}, plain(items.message));
  }
  return items === null
    ? span({class: "faint"}, "…")
    : div(null, p({class: "faint"}, count(items.length, "item")), memoryItems(items));
}

/** By store and key, the last operations up to an action. */
function memoriesAt(actions, at) {
  const memories = new Map();
  for (let index = 0; index <= at; index++) {
    const action = actions[index];
    if (action.action === "memory_op") {
      const {store = "memory", key, op} = action.data;
      const name = key ? `${store} · ${key}` : store;
      const memory = memories.get(name) ?? {name, read: null, added: [], erased: null, searched: null};
      memories.set(name, after(memory, op, action));
    }
  }
  return [...memories.values()];
}

function after(memory, op, action) {
  switch (op) {
    case "get":
      return {...memory, read: action, added: [], erased: null};
    case "add":
      return {...memory, added: [...memory.added, action], erased: null};
    case "update":
      return {...memory, read: action, added: [], erased: null};
    case "clear":
      return {...memory, read: null, added: [], erased: action};
    case "search":
      return {...memory, searched: action};
    default:
      return memory;
  }
}
