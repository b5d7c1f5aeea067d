/**
 * What of a text became another: runs of words that both have, that only the first has, that only
 * the second has. Where too many words are others, lines are compared, and where too many lines
 * are, all between what both begin and end with is another.
 */

const MOST_EDITS = 2_000;

const words = /\s+|[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu;
const lines = /[^\n]*\n|[^\n]+/g;

/** [{kind: "same" | "a" | "b", text}] in order. */
export function difference(a, b) {
  const [wordsOfA, wordsOfB] = [a.match(words) ?? [], b.match(words) ?? []];
  const byWords = compared(wordsOfA, wordsOfB);
  return joined(byWords ?? compared(a.match(lines) ?? [], b.match(lines) ?? []) ?? framed(wordsOfA, wordsOfB));
}

/** Null if they differ in too much. */
function compared(a, b) {
  const {front, back, restOfA, restOfB} = frame(a, b);
  const way = walk(restOfA, restOfB);
  return way && [...same(front), ...way, ...same(back)];
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

/**
 * The shortest way from one to the other by Myers' "An O(ND) Difference Algorithm": what is hardly
 * another is compared soon, however long it is. Null if they differ in too much.
 */
function walk(a, b) {
  const reached = [];
  let before = Int32Array.of(0);
  for (let edits = 0; edits <= MOST_EDITS; edits++) {
    const now = new Int32Array(2 * edits + 1);
    for (let k = -edits; k <= edits; k += 2) {
      let x = edits === 0 ? 0 : startOf(before, edits, k);
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) {
        x++;
      }
      now[k + edits] = x;
      if (k === a.length - b.length && x === a.length) {
        return wayBack(a, b, reached, edits);
      }
    }
    reached.push(now);
    before = now;
  }
  return null;
}

/** How far of the first one edit more brings on diagonal k, before what is the same is passed. */
function startOf(before, edits, k) {
  return isFromAbove(before, edits, k) ? before[k + edits] : before[k + edits - 2] + 1;
}

/** Whether the last edit took a word of the second; diagonal k of before stands at k + edits - 1. */
const isFromAbove = (before, edits, k) =>
  k === -edits || (k !== edits && before[k + edits - 2] < before[k + edits]);

function wayBack(a, b, reached, last) {
  const found = [];
  let [x, y] = [a.length, b.length];
  for (let edits = last; edits > 0; edits--) {
    const before = reached[edits - 1];
    const k = x - y;
    const isOfB = isFromAbove(before, edits, k);
    const start = startOf(before, edits, k);
    while (x > start) {
      found.push({kind: "same", text: a[--x]});
      y--;
    }
    found.push(isOfB ? {kind: "b", text: b[--y]} : {kind: "a", text: a[--x]});
  }
  while (x > 0) {
    found.push({kind: "same", text: a[--x]});
  }
  return found.reverse();
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
