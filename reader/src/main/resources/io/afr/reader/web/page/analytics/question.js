/**
 * What the figures are about, as it stands in the page's address: how far back, and of whom. Names
 * are those of the API, so that a list of the sessions behind a figure is one link away.
 */

/** How far back is looked, and how many days that is; the server takes all but the last as times. */
export const RANGES = [
  ["24h", "24 hours", 1],
  ["7d", "7 days", 7],
  ["30d", "30 days", 30],
  ["all", "All time"],
];

const USUAL_RANGE = "7d";

/** What figures are narrowed to, and by which groups that is told. */
export const FILTERS = [
  {name: "agentId", tells: "agent", by: "agent"},
  {name: "model", tells: "sessions with model", by: "model"},
  {name: "service", tells: "service", by: "service"},
];

export function rangeOf(query) {
  const given = query.get("range");
  return RANGES.some(([id]) => id === given) ? given : USUAL_RANGE;
}

export const daysBack = (query) => RANGES.find(([id]) => id === rangeOf(query))[2];

/** The conditions of the question: {from: "7d", agentId: "desk"}. */
export function conditionsOf(query) {
  const range = rangeOf(query);
  const conditions = range === "all" ? {} : {from: range};
  for (const {name} of FILTERS) {
    if (query.get(name)) {
      conditions[name] = query.get(name);
    }
  }
  return conditions;
}

export const isNarrowed = (query) => FILTERS.some(({name}) => query.get(name));

/** The list of the sessions that a figure was counted from. */
export const listAddress = (query, more) =>
  `/?${new URLSearchParams({...conditionsOf(query), ...more})}`;

/** Days are those of whoever looks. */
export const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
