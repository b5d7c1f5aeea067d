package io.afr.reader.terminal;

/** A stretch of time drawn inside a longer one. */
public final class Bar {

  private static final String eighths = "▏▎▍▌▋▊▉█";

  private Bar() {}

  /**
   * So many columns, filled from one share of the whole to another.
   *
   * @param from 0 to 1
   * @param to not before {@code from}, up to 1
   */
  public static String between(double from, double to, int columns, boolean unicode) {
    int first = (int) Math.min(columns - 1, Math.floor(from * columns));
    double length = Math.max(0, Math.min(columns - first, (to - from) * columns));
    String filled = unicode ? blocks(length) : "#".repeat((int) Math.max(1, Math.round(length)));
    return Width.pad(" ".repeat(first) + filled, columns).substring(0, columns);
  }

  private static String blocks(double length) {
    int eighth = (int) Math.max(1, Math.round(length * 8));
    String tail = eighth % 8 == 0 ? "" : eighths.substring(eighth % 8 - 1, eighth % 8);
    return "█".repeat(eighth / 8) + tail;
  }
}
