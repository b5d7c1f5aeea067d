package io.afr.reader.terminal;

/**
 * A column of a {@link Table}.
 *
 * @param least the width below which it is not squeezed; the larger it is beside the content, the
 *     later the column gives way
 */
public record Column(String title, boolean right, int least) {

  public static Column left(String title, int least) {
    return new Column(title, false, least);
  }

  /** A number: it stands at the right and is never cut. */
  public static Column number(String title) {
    return new Column(title, true, Integer.MAX_VALUE);
  }

  /** A word that must stay whole. */
  public static Column whole(String title) {
    return new Column(title, false, Integer.MAX_VALUE);
  }
}
