import {tags} from "../base/ui.js";
import {link} from "../navigation/route.js";
import {said} from "../part/pieces.js";
import {duration, number, percent, short} from "../text/format.js";
import {line} from "../text/plain.js";
import {cost} from "./measure.js";
import {numbers} from "./numbers.js";
import {listAddress} from "./question.js";

const {section, h2} = tags;

/** Whose figures they are: of each agent or each service. */
export function Whose({title, answer, field, query}) {
  return section(
    {class: "card wide", "aria-labelledby": `by-${field}`},
    h2({id: `by-${field}`}, `${title}s`),
    numbers(
      `${title}s`,
      [title, `Share of ${answer.shareOf}`, "Cost", "Tokens", "Sessions", "Actions", "Errors", "p95"],
      answer.groups.map((group) => [
        group[field]
          ? link(listAddress(query, {[field]: group[field]}), null, said(line(group[field], 60)))
          : "not told",
        percent(group.share),
        cost(group),
        short(group.tokensUsed),
        number(group.sessions),
        number(group.count),
        number(group.errors),
        duration(group.p95Ms),
      ]),
    ),
  );
}
