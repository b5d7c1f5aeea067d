package io.afr.reader.terminal;

/** One field of a {@link Table}: text on one line, and what it means. */
public record Cell(String text, Ink ink) {

  /** More than any terminal is wide. */
  private static final int longest = 2_000;

  public static final Cell EMPTY = new Cell("", Ink.PLAIN);

  public static Cell of(String text) {
    return of(Ink.PLAIN, text);
  }

  /** Recorded text, made harmless. */
  public static Cell of(Ink ink, String text) {
    return new Cell(Harmless.line(text, longest), ink);
  }

  /** Text of our own, with its spaces. */
  public static Cell drawn(Ink ink, String text) {
    return new Cell(text, ink);
  }
}
