import {classes, tags} from "../base/ui.js";
import {plain} from "../text/plain.js";

const {span, bdi, div, button} = tags;

/** What was recorded, as text that does not turn what stands beside it. */
export const said = (text, name) => bdi({class: name}, plain(text));

/** How a session or an action ended; a session that ended well may hold errors. */
export function status(word, hasErrors) {
  const isMixed = hasErrors && word === "ok";
  return span({class: classes("status", isMixed ? "errors" : word)}, isMixed ? "errors" : word);
}

export const badge = (name, kind) =>
  span({class: classes("badge", kind), title: plain(name)}, said(name));

/** A figure with its name. */
export const tile = (name, value, more, kind) =>
  div(
    {class: classes("tile", kind)},
    div({class: "name"}, name),
    div({class: "value"}, value),
    more ? div({class: "more"}, more) : null,
  );

/** Views of the same thing; arrow keys go from one to the next. */
export function tabs(names, current, choose, label) {
  const step = (event) => {
    const by = {ArrowLeft: -1, ArrowRight: 1}[event.key];
    if (by) {
      event.preventDefault();
      event.stopPropagation();
      const at = names.findIndex(([id]) => id === current);
      const next = (at + by + names.length) % names.length;
      choose(names[next][0]);
      event.currentTarget.children[next].focus();
    }
  };
  return div(
    {class: "tabs", role: "tablist", "aria-label": label, onKeyDown: step},
    names.map(([id, name, hint]) =>
      button(
        {
          key: id,
          role: "tab",
          "aria-selected": id === current,
          tabIndex: id === current ? 0 : -1,
          onClick: () => choose(id),
          title: hint,
        },
        name,
      ),
    ),
  );
}
