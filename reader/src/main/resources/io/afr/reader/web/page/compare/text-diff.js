import {diffLines, diffWordsWithSpace} from "/webjars/diff/5.1.0/lib/index.mjs";

/** Looking for the shortest way from one text to another takes the square of this. */
const MOST = {maxEditLength: 2_000};

/**
 * What of a text became another: [{kind: "same" | "a" | "b", text}] in order, runs that both have,
 * that only the first has, that only the second has. Where too many words are others, lines are
 * compared, and where too many lines are, all is another.
 */
export function difference(a, b) {
  const parts = diffWordsWithSpace(a, b, MOST) ?? diffLines(a, b, MOST) ?? [
    {value: a, removed: true},
    {value: b, added: true},
  ];
  return parts.map(({value, added, removed}) => ({
    kind: removed ? "a" : added ? "b" : "same",
    text: value,
  }));
}
