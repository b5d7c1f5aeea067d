import {useLayoutEffect} from "../base/ui.js";

/**
 * What keys do in the view that is open. Letters that are typed into a field stay there; Escape
 * leaves it.
 */
const open = [];

/** Each key with what it does and how that is told: [{keys: ["j"], tells: "next", act}]. */
export function useKeys(bindings) {
  // Before the next key can come: keys are pressed faster than screens are drawn.
  useLayoutEffect(() => {
    open.push(bindings);
    return () => open.splice(open.indexOf(bindings), 1);
  });
}

/** All that work now, those of the innermost view first. */
export const bindings = () => [...open].reverse().flat();

const isTyping = (element) =>
  element.matches?.("input:not([type=range]):not([type=checkbox]), select, textarea");

const isPressed = (element, key) =>
  (key === "Enter" || key === " ") && element.matches?.("button, a, summary, [role=tab]");

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (isTyping(event.target)) {
    if (event.key === "Escape") {
      event.target.blur();
    }
    return;
  }
  if (isPressed(event.target, event.key) || document.querySelector("dialog[open]")) {
    return;
  }
  const found = bindings().find((binding) => binding.keys.includes(event.key));
  if (found) {
    event.preventDefault();
    found.act(event);
  }
});
