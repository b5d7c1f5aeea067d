package io.afr.reader.replay;

import io.afr.reader.tape.Conversation;
import io.afr.reader.tape.Stored;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds for each request the earlier one that it goes on from: the one with which it shares most
 * messages from the front, the latest of these. How the tape stores the messages plays no part, so
 * that wrappers and journals' ends do not matter.
 */
final class Exchanges {

  /** A request goes on from a recent one. */
  private static final int LOOKED_AT = 256;

  private final List<Exchange> earlier = new ArrayList<>();

  void add(Exchange exchange) {
    Exchange best = null;
    int most = 0;
    int oldest = Math.max(0, earlier.size() - LOOKED_AT);
    for (int i = earlier.size() - 1; i >= oldest; i--) {
      int shared = shared(earlier.get(i), exchange);
      if (shared > most) {
        most = shared;
        best = earlier.get(i);
      }
    }
    if (best != null) {
      exchange.goOnFrom(best, most);
    }
    earlier.add(exchange);
  }

  private static int shared(Exchange before, Exchange after) {
    Conversation one = before.conversation();
    Conversation other = after.conversation();
    if (one.missing() != other.missing()) {
      return 0;
    }
    int same = sameFromTheFront(one.messages(), other.messages());
    if (same > 0 && same == other.messages().size() && !before.call().frame().failed()) {
      // What was answered and is asked again is asked anew; after a failure it is tried again.
      same--;
    }
    return same == 0 ? 0 : one.missing() + same;
  }

  private static int sameFromTheFront(List<Stored> one, List<Stored> other) {
    int same = 0;
    while (same < one.size() && same < other.size() && one.get(same).equals(other.get(same))) {
      same++;
    }
    return same;
  }
}
