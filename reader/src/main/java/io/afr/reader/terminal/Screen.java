package io.afr.reader.terminal;

/**
 * What the text is written for.
 *
 * @param width columns
 * @param colour whether escape sequences are understood and wanted
 * @param unicode whether more than ASCII can be drawn
 */
public record Screen(int width, boolean colour, boolean unicode) {

  public static final int DEFAULT_WIDTH = 80;
  private static final int narrowest = 40;

  public Screen {
    width = Math.max(width, narrowest);
  }

  /** No terminal: a file or another program reads along. */
  public static Screen plain() {
    return new Screen(DEFAULT_WIDTH, false, true);
  }

  public String paint(Ink ink, String text) {
    return colour ? ink.on(text) : text;
  }

  /** Cuts to so many columns. */
  public String cut(String text, int columns) {
    return Width.cut(text, columns, ellipsis());
  }

  public String ellipsis() {
    return unicode ? "…" : "...";
  }

  public String dot() {
    return unicode ? "·" : "-";
  }

  /** A line across, with a title in it. */
  public String rule(String title) {
    String line = unicode ? "─" : "-";
    String head = line.repeat(2) + " " + cut(title, width - 4) + " ";
    return (head + line.repeat(Math.max(0, width - Width.of(head)))).stripTrailing();
  }
}
