/**
 * What of a text became another: runs of words that both have, that only the first has, that only
 * the second has. Where that would take too long, lines are compared, and where that would as well,
 * all between what both begin and end with is another.
 */

const MOST_COMPARISONS = 4_000_000;

const words = /\s+|[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu;
const lines = /[^\n]*\n|[^\n]+/g;

/** [{kind: "same" | "a" | "b", text}] in order. */
export function difference(a, b) {
  const [wordsOfA, wordsOfB] = [a.match(words) ?? [], b.match(words) ?? []];
  const byWords = compared(wordsOfA, wordsOfB);
  return joined(byWords ?? compared(a.match(lines) ?? [], b.match(lines) ?? []) ?? framed(wordsOfA, wordsOfB));
}

/** Null if it would take too long. */
function compared(a, b) {
  const {front, back, restOfA, restOfB} = frame(a, b);
  if (restOfA.length * restOfB.length > MOST_COMPARISONS) {
    return null;
  }
  return [...same(front), ...walk(restOfA, restOfB), ...same(back)];
}

function framed(a, b) {
  const {front, back, restOfA, restOfB} = frame(a, b);
  return [
    ...same(front),
    {kind: "a", text: restOfA.join("")},
    {kind: "b", text: restOfB.join("")},
    ...same(back),
  ];
}

const same = (texts) => texts.map((text) => ({kind: "same", text}));

/** What both begin and end with, and what is left between. */
function frame(a, b) {
  const shortest = Math.min(a.length, b.length);
  let from = 0;
  while (from < shortest && a[from] === b[from]) {
    from++;
  }
  let to = 0;
  while (to < shortest - from && a[a.length - 1 - to] === b[b.length - 1 - to]) {
    to++;
  }
  return {
    front: a.slice(0, from),
    back: a.slice(a.length - to),
    restOfA: a.slice(from, a.length - to),
    restOfB: b.slice(from, b.length - to),
  };
}

/** Along the longest common part. */
function walk(a, b) {
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1] + 1
          : Math.max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    }
  }
  const found = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      found.push({kind: "same", text: a[i]});
      i++;
      j++;
    } else if (
      j === b.length ||
      (i < a.length && longest[(i + 1) * width + j] >= longest[i * width + j + 1])
    ) {
      found.push({kind: "a", text: a[i++]});
    } else {
      found.push({kind: "b", text: b[j++]});
    }
  }
  return found;
}

function joined(runs) {
  const found = [];
  for (const {kind, text} of runs) {
    const last = found[found.length - 1];
    if (last?.kind === kind) {
      last.text += text;
    } else if (text) {
      found.push({kind, text});
    }
  }
  return bridged(found);
}

/** A space alone, between words that are not the same, is nothing that both have. */
function bridged(runs) {
  const isBridge = (at) =>
    runs[at].kind === "same" &&
    runs[at].text.trim() === "" &&
    at > 0 &&
    at < runs.length - 1;
  return runs.flatMap((run, at) =>
    isBridge(at) ? [{kind: "a", text: run.text}, {kind: "b", text: run.text}] : [run],
  );
}
