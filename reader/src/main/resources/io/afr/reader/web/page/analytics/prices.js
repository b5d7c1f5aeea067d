import {tags} from "../base/ui.js";
import {said} from "../part/pieces.js";
import {line} from "../text/plain.js";

const {p} = tags;

/** Where the costs come from, and which are missing. */
export function priceNote({source, date, unknownModels}) {
  return p(
    {class: "faint wide"},
    "Costs are those that a provider told, else by list prices: ",
    said(source),
    ` of ${date}. `,
    unknownModels.length
      ? [
          "No price is known for ",
          unknownModels.map((model, at) => [at ? ", " : "", said(line(model, 60))]),
          ": in sums with ≥ that part is missing. Prices of your own can stand in prices.json under the home.",
        ]
      : null,
  );
}
