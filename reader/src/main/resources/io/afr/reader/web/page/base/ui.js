/**
 * What every view is made of: Preact, which index.html loads, without a compiler. A tag is a
 * function of its properties and its children: div({class: "row"}, "text"). Children are text
 * unless a tag made them, so that nothing recorded is ever markup.
 */
const {h, render, Fragment} = globalThis.preact;
export const {useState, useEffect, useLayoutEffect, useMemo, useRef, useCallback, useReducer} =
  globalThis.preactHooks;

export {h, render, Fragment};

/** All elements by their names. */
export const tags = new Proxy(
  {},
  {get: (_, name) => (properties, ...children) => h(name, properties, ...children)},
);

/** The names that apply, as a class attribute. */
export const classes = (...names) => names.filter(Boolean).join(" ");

/** Renders again when the store says that something has changed. */
export function useStore(store) {
  const [, again] = useReducer((count) => count + 1, 0);
  useEffect(() => store.subscribe(again), [store]);
  return store;
}

/** What several views look at, and are told of when it changes; at most once per frame. */
export class Store {
  #listeners = new Set();
  #isTelling = false;

  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  changed() {
    if (!this.#isTelling) {
      this.#isTelling = true;
      requestAnimationFrame(() => {
        this.#isTelling = false;
        this.#listeners.forEach((listener) => listener());
      });
    }
  }
}
