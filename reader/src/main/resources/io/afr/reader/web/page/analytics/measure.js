import {money, short} from "../text/format.js";

/** What is added up over days: cost, or tokens where no price is known. */
const COST = {id: "cost", name: "Cost", of: (group) => group.cost ?? 0, tell: money};
const TOKENS = {id: "tokens", name: "Tokens", of: (group) => group.tokensUsed ?? 0, tell: short};

export const MEASURES = [COST, TOKENS];

/** The one that was chosen, else the cost if there is any. */
export function measureOf(query, total) {
  const chosen = MEASURES.find(({id}) => id === query.get("measure"));
  return chosen ?? (total.cost ? COST : TOKENS);
}

/** A cost of which only a part is known is at least as high. */
export const cost = ({cost: known, costIncomplete}) =>
  known !== undefined && costIncomplete ? `≥ ${money(known)}` : money(known);
