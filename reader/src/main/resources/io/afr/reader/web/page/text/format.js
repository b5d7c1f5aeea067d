/** Numbers as people read them; the same ways as on the command line. */

const whole = new Intl.NumberFormat("en-US", {maximumFractionDigits: 0});

export const number = (value) => (value === undefined ? "–" : whole.format(value));

/** 1,234 in full up to 10,000, then 12.3k, 4.5M. */
export function short(value) {
  if (value === undefined || value === null) {
    return "–";
  }
  if (value < 10_000) {
    return whole.format(value);
  }
  const [by, unit] = value < 1e6 ? [1e3, "k"] : value < 1e9 ? [1e6, "M"] : [1e9, "G"];
  const scaled = value / by;
  return `${scaled < 100 ? scaled.toFixed(1) : whole.format(scaled)}${unit}`;
}

/** US dollars with as many digits as tell something. */
export function money(dollars) {
  if (dollars === undefined || dollars === null) {
    return "–";
  }
  if (dollars === 0) {
    return "$0";
  }
  const digits = dollars >= 100 ? 0 : dollars >= 1 ? 2 : dollars >= 0.01 ? 4 : 6;
  return `$${dollars.toLocaleString("en-US", {minimumFractionDigits: Math.min(digits, 2), maximumFractionDigits: digits})}`;
}

/** A time that something took. */
export function duration(millis) {
  if (millis === undefined || millis === null) {
    return "–";
  }
  if (millis < 1) {
    return millis <= 0 ? "0 ms" : millis < 0.1 ? "<0.1 ms" : `${millis.toFixed(1)} ms`;
  }
  if (millis < 1000) {
    return `${Math.round(millis)} ms`;
  }
  const seconds = millis / 1000;
  if (seconds < 60) {
    return `${seconds < 10 ? seconds.toFixed(2) : seconds.toFixed(1)} s`;
  }
  if (seconds < 3600) {
    return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
  }
  if (seconds < 86_400) {
    return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
  }
  return `${Math.floor(seconds / 86_400)} d ${Math.floor((seconds % 86_400) / 3600)} h`;
}

/** How long ago something was. */
export function age(iso, now = Date.now()) {
  const seconds = Math.max(0, (now - Date.parse(iso)) / 1000);
  if (seconds < 60) {
    return `${Math.floor(seconds)}s`;
  }
  if (seconds < 3600) {
    return `${Math.floor(seconds / 60)}m`;
  }
  return seconds < 86_400 ? `${Math.floor(seconds / 3600)}h` : `${Math.floor(seconds / 86_400)}d`;
}

const clock = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});
const date = new Intl.DateTimeFormat("sv-SE", {year: "numeric", month: "2-digit", day: "2-digit"});

export const timeOfDay = (iso) => clock.format(new Date(iso));
export const day = (iso) => date.format(new Date(iso));
export const dayAndTime = (iso) => `${day(iso)} ${timeOfDay(iso)}`;

/** One turn, two turns. */
export const count = (many, one, several = `${one}s`) =>
  `${number(many)} ${many === 1 ? one : several}`;

export const percent = (share) =>
  share > 0 && share < 0.01 ? "<1 %" : `${Math.round(share * 100)} %`;

/** How much of whatever is this: bytes. */
export function size(characters) {
  if (characters < 1000) {
    return `${characters} characters`;
  }
  return characters < 1e6
    ? `${(characters / 1e3).toFixed(1)}k characters`
    : `${(characters / 1e6).toFixed(1)}M characters`;
}
