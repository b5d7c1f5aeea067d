/**
 * What a list of sessions can be narrowed to. Names are those of the API and of the command
 * line; they stand in the page's address under the same names.
 */
export const CONDITIONS = [
  {name: "agentId", tells: "agent", option: "--agent"},
  {name: "toolUsed", tells: "tool", option: "--tool"},
  {name: "model", tells: "model", option: "--model"},
  {name: "service", tells: "service", option: "--service"},
  {
    name: "status",
    tells: "status",
    option: "--status",
    values: ["ok", "error", "cancelled", "open", "interrupted"],
  },
  {name: "from", tells: "since", option: "--from", hint: "24h, 7d or 2026-11-28T10:00"},
  {name: "to", tells: "until", option: "--to", hint: "1h or 2026-11-28T12:00"},
  {name: "minDurationMs", tells: "an action of at least (ms)", option: "--min-duration", hint: "500"},
  {name: "minCost", tells: "cost of at least ($)", option: "--min-cost", hint: "0.05"},
  {name: "tag", tells: "tag", option: "--tag", hint: "key or key=value"},
];

const NAMES = ["text", ...CONDITIONS.map((condition) => condition.name)];

/** The conditions that stand in an address: {agentId: "desk"}. */
export function conditionsOf(query) {
  const found = {};
  for (const name of NAMES) {
    const value = query.get(name);
    if (value) {
      found[name] = value;
    }
  }
  return found;
}

export const keyOf = (conditions) => JSON.stringify(conditions);
