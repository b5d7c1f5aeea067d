import {day as localDay} from "../text/format.js";

/** Days as they stand in answers: "2026-11-28". */

const DAY_MILLIS = 86_400_000;

/** More columns than that are not seen one by one; then days on which nothing was done are left out. */
const MOST_DAYS = 400;

/**
 * All days from the first to the last, also those on which nothing was done.
 *
 * @param back how many days are looked at, if that is known
 */
export function everyDay(days, back) {
  const sorted = [...days, ...ends(back)].sort();
  const first = Date.parse(sorted[0]);
  const many = (Date.parse(sorted[sorted.length - 1]) - first) / DAY_MILLIS + 1;
  return many <= MOST_DAYS
    ? Array.from({length: many}, (_, index) => dayOf(first + index * DAY_MILLIS))
    : [...new Set(sorted)];
}

/** The first and the last of so many days back from now. */
const ends = (back) =>
  back ? [localDay(Date.now() - back * DAY_MILLIS), localDay(Date.now())] : [];

const dayOf = (millis) => new Date(millis).toISOString().slice(0, 10);

const short = new Intl.DateTimeFormat("en-US", {month: "short", day: "numeric", timeZone: "UTC"});

/** Nov 28 */
export const shortDay = (day) => short.format(new Date(day));
