import {tags, useState} from "../base/ui.js";
import {size} from "../text/format.js";
import {plain} from "../text/plain.js";

const {div, pre, button} = tags;

const FIRST = 4_000;
const MORE = 100_000;

/** A text of any length, of which so much is shown as is asked for. */
export function LongText({text, first = FIRST}) {
  const [shown, setShown] = useState(first);
  const rest = text.length - shown;
  // Half a character would be shown as a box.
  const end = rest > 0 && isHigh(text.charCodeAt(shown - 1)) ? shown - 1 : shown;
  return div(
    {class: "long-text"},
    pre(null, plain(rest > 0 ? text.slice(0, end) : text)),
    rest > 0
      ? button(
          {class: "quiet", onClick: () => setShown(shown + MORE)},
          `… ${size(rest)} more: show ${rest > MORE ? "the next" : "them"}`,
        )
      : null,
  );
}

const isHigh = (unit) => unit >= 0xd800 && unit <= 0xdbff;
