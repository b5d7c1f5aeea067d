/** The same on the command line. */
export function command(name, action) {
  const step = action ? ` --step ${action.sequence}` : "";
  return `afr get ${quoted(name)}${step}`;
}

/** As a POSIX shell takes it, whatever stands in it. */
const quoted = (text) =>
  /^[A-Za-z0-9._/:@+-]+$/.test(text) && !text.startsWith("-")
    ? text
    : `'${text.replaceAll("'", "'\\''")}'`;
