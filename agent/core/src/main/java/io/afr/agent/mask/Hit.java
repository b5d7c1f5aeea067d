package io.afr.agent.mask;

/**
 * A secret in a text.
 *
 * @param quotes how long the quotes are that its mark needs, because it stands where JSON has a
 *     number, an object or an array: 0 if none, 1 for {@code "}, 2 for {@code \"}…
 */
record Hit(int start, int end, Kind kind, int quotes) {

  Hit(int start, int end, Kind kind) {
    this(start, end, kind, 0);
  }

  boolean overlaps(Hit other) {
    return start < other.end && other.start < end;
  }

  /** Both as one. */
  Hit with(Hit other) {
    boolean otherSaysMore = kind.isGeneral() && !other.kind.isGeneral();
    return new Hit(
        Math.min(start, other.start),
        Math.max(end, other.end),
        otherSaysMore ? other.kind : kind,
        Math.max(quotes, other.quotes));
  }
}
