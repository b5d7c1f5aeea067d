/**
 * Recorded text as it can be shown anywhere: what is invisible or would turn the direction of
 * what stands around it is made visible. Line ends and tabs stay.
 */

const DEL = 0x7f;

// Control characters but tab and line feed, and those that steer writing direction.
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

export function plain(text) {
  return String(text ?? "").replace(/\r\n/g, "\n").replace(unseen, visible);
}

function visible(character) {
  const code = character.codePointAt(0);
  if (code < 0x20) {
    return String.fromCodePoint(0x2400 + code);
  }
  if (code === DEL) {
    return "\u2421";
  }
  return `\u27e8U+${code.toString(16).toUpperCase().padStart(4, "0")}\u27e9`;
}

/** In one line, cut where it gets too long to be read. */
export function line(text, longest = 200) {
  const front = String(text ?? "").slice(0, longest * 2);
  const one = plain(front).replace(/\s+/g, " ").trim();
  return one.length > longest ? `${[...one].slice(0, longest).join("")}…` : one;
}
