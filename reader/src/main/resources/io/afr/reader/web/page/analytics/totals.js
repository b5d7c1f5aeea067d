import {tags} from "../base/ui.js";
import {tile} from "../part/pieces.js";
import {count, duration, number, percent, short} from "../text/format.js";
import {cost} from "./measure.js";

const {div} = tags;

/** All in a few figures. */
export function totals(figures) {
  const {total, prices} = figures.by("agent");
  const llm = figures.by("model")?.total;
  const tools = figures.by("tool")?.total;
  const unpriced = prices.unknownModels.length;
  return div(
    {class: "tiles"},
    tile("Sessions", number(total.sessions)),
    tile("Actions", number(total.count), llm && tools ? `${short(llm.count)} LLM, ${short(tools.count)} tool calls` : null),
    tile(
      "Errors",
      number(total.errors),
      total.errors ? `${percent(total.errors / total.count)} of all actions` : "none",
      total.errors ? "bad" : undefined,
    ),
    tile(
      "Tokens",
      short(total.tokensUsed),
      total.usage ? `${short(total.usage.inputTokens)} in, ${short(total.usage.outputTokens)} out` : null,
    ),
    tile("Cost", cost(total), unpriced ? `${count(unpriced, "model")} without a price` : null),
    tile("p95 of LLM calls", duration(llm?.p95Ms), tools ? `tool calls ${duration(tools.p95Ms)}` : null),
    tile("Time in calls", duration(total.durationMs), whereTimeGoes(total, llm, tools)),
  );
}

function whereTimeGoes(total, llm, tools) {
  const share = (part) => percent(part.durationMs / total.durationMs);
  return llm && tools && total.durationMs ? `LLM ${share(llm)}, tools ${share(tools)}` : null;
}
