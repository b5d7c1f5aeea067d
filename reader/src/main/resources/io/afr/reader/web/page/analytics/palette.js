/** The colours of the theme, which a canvas cannot take from a stylesheet by itself. */
export function palette() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    text: colour("text"),
    faint: colour("faint"),
    line: colour("line"),
    sheet: colour("sheet"),
    bad: colour("bad"),
    tool: colour("tool"),
    font: style.getPropertyValue("--sans").trim(),
    series: ["series-1", "series-2", "series-3", "series-4", "series-5"].map(colour),
    rest: colour("other"),
  };
}
