package io.afr.agent.mask;

import java.util.ArrayList;
import java.util.List;

/** The secrets of a text in their order; those that overlap are one. */
final class Hits {

  /** Whoever looks into a secret that is longer may look for long. */
  private static final int LONG = 1024;

  private final List<Hit> hits = new ArrayList<>();
  private boolean escaped;
  private int known;

  void add(Hit hit) {
    if (hit.kind() == Kind.ESCAPED) {
      escaped = true;
      return;
    }
    Hit whole = hit;
    int at = hits.size();
    while (at > 0 && hits.get(at - 1).end() > whole.start()) {
      at--;
      if (hits.get(at).overlaps(whole)) {
        whole = hits.remove(at).with(whole);
      }
    }
    hits.add(at, whole);
    if (whole.end() - whole.start() > LONG || whole.quotes() > 0) {
      known = Math.max(known, whole.end());
    }
  }

  /** Whether a place is within a secret of which more need not be known. */
  boolean isKnown(int at) {
    return at < known;
  }

  List<Hit> inOrder() {
    return hits;
  }

  /** Whether letters are written as escapes, so that secrets may have been missed. */
  boolean isEscaped() {
    return escaped;
  }

  boolean isEmpty() {
    return hits.isEmpty();
  }

  /** Whether what ends here is secret as far as can be seen: -1, or where it begins. */
  int openStart(int end) {
    Hit last = hits.isEmpty() ? null : hits.get(hits.size() - 1);
    return last != null && last.end() == end ? last.start() : -1;
  }
}
