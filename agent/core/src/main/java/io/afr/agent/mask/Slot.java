package io.afr.agent.mask;

import org.jspecify.annotations.Nullable;

/**
 * A string in a line of a stream that continues what an earlier line said. Its text is decided on
 * when enough of what follows is known.
 */
final class Slot {

  /** Where in its line the string's inside begins and ends. */
  final int start;

  final int end;
  String path;
  boolean decided;

  /** What stands there instead, as JSON writes it; null if it stays as it is. */
  byte @Nullable [] replacement;

  Slot(int start, int end, String path) {
    this.start = start;
    this.end = end;
    this.path = path;
  }

  void decide(byte @Nullable [] replacement) {
    this.replacement = replacement;
    decided = true;
  }
}
