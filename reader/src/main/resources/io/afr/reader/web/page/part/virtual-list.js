import "./process.js";
import {
  Virtualizer,
  elementScroll,
  observeElementOffset,
  observeElementRect,
} from "/webjars/tanstack__virtual-core/3.13.12/dist/esm/index.js";
import {h, tags, useEffect, useLayoutEffect, useReducer, useRef} from "../base/ui.js";

const {div} = tags;

/**
 * A list of any length of which only what is seen stands in the document.
 *
 * @param count how many rows there are
 * @param estimate how high a row is about, in pixels
 * @param row makes the content of the row with this index
 * @param keyOf what stays the same of a row whose index changes
 * @param isFixed whether all rows are exactly as high as estimated
 * @param current index of the row that is to be in sight, or -1
 * @param follow what changes when `current` is to come into sight again
 * @param onRange told which rows are seen: first and last index
 * @param label what the list is, for those who do not see it
 */
export function VirtualList(properties) {
  const {count, row, keyOf, isFixed, current = -1, follow, onRange, label} = properties;
  const frame = useRef(null);
  const latest = useRef(properties);
  latest.current = properties;
  const [, again] = useReducer((n) => n + 1, 0);
  const list = useRef(null);
  list.current ??= new Virtualizer(options(latest, frame, again));
  const virtual = list.current;
  virtual.setOptions(options(latest, frame, again));
  useLayoutEffect(() => virtual._didMount(), []);
  useLayoutEffect(() => virtual._willUpdate());

  useLayoutEffect(() => {
    if (current >= 0 && current < count) {
      return reveal(virtual, frame.current, current);
    }
    return undefined;
  }, [current, follow]);

  const items = virtual.getVirtualItems();
  const first = items.length ? items[0].index : 0;
  const last = items.length ? items[items.length - 1].index : -1;
  useEffect(() => {
    if (last >= 0) {
      onRange?.(first, last);
    }
  }, [first, last, count]);

  return div(
    {class: "virtual", ref: frame, role: "list", "aria-label": label, tabIndex: 0},
    div(
      {class: "virtual-rows", style: {height: `${virtual.getTotalSize()}px`}},
      items.map((item) =>
        div(
          {
            key: keyOf ? keyOf(item.index) : item.key,
            class: "virtual-row",
            role: "listitem",
            "aria-setsize": count,
            "aria-posinset": item.index + 1,
            "data-index": item.index,
            ref: isFixed ? undefined : virtual.measureElement,
            style: {transform: `translateY(${item.start}px)`},
          },
          row(item.index),
        ),
      ),
    ),
  );
}

function options(latest, frame, again) {
  return {
    count: latest.current.count,
    getScrollElement: () => frame.current,
    estimateSize: () => latest.current.estimate,
    getItemKey: (index) => latest.current.keyOf?.(index) ?? index,
    overscan: 12,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => again(),
  };
}

/** How often a place is looked up again, as rows on the way there turn out higher than thought. */
const LOOKS = 4;

/** Moves no further than needed, as the eye follows a cursor. */
function reveal(virtual, element, index) {
  let looks = 0;
  let waiting = 0;
  const look = () => {
    const row = virtual.measurementsCache[index];
    const top = element.scrollTop;
    const height = element.clientHeight;
    const margin = Math.min(80, height / 4);
    if (row && (row.start < top + margin || row.end > top + height - margin)) {
      // Of a row that is higher than the list, the beginning is seen.
      element.scrollTop = row.start - Math.max(0, height - row.size) / 2;
    }
    if (++looks < LOOKS) {
      waiting = requestAnimationFrame(look);
    }
  };
  look();
  return () => cancelAnimationFrame(waiting);
}

export const virtualList = (properties) => h(VirtualList, properties);
