import {tags} from "../base/ui.js";
import {count} from "../text/format.js";

const {div, details, summary, table, caption, thead, tbody, tr, th, td, p} = tags;

const MOST_ROWS = 100;

/**
 * Figures in a table, the first cell of each row names it.
 *
 * @param heads names of the columns, the first for the rows' names
 * @param rows of cells
 */
export function numbers(title, heads, rows) {
  const more = rows.length - MOST_ROWS;
  return div(
    {class: "numbers", tabIndex: 0, role: "group", "aria-label": title},
    table(
      null,
      caption({class: "visually-hidden"}, title),
      thead(
        null,
        tr(
          null,
          heads.map((name, index) =>
            th({key: index, scope: "col", class: index ? "number" : undefined}, name),
          ),
        ),
      ),
      tbody(
        null,
        rows.slice(0, MOST_ROWS).map(([name, ...cells], row) =>
          tr(
            {key: row},
            th({scope: "row"}, name),
            cells.map((cell, index) => td({key: index, class: "number"}, cell)),
          ),
        ),
      ),
    ),
    more > 0 ? p({class: "faint"}, `${count(more, "more row")} not shown.`) : null,
  );
}

/** The numbers of a picture, for those who would rather read. */
export const numbersOf = (title, heads, rows) =>
  details({class: "behind"}, summary(null, "Numbers"), numbers(title, heads, rows));
