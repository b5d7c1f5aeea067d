package io.afr.reader.replay;

import io.afr.journal.FrameKind;
import io.afr.journal.Status;
import io.afr.reader.tape.Frame;
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
      // In a conversation that only grows, the latest request shows that no earlier one can win.
      boolean canWin = earlier.get(i).conversation().messages().size() > most;
      int shared = canWin ? earlier.get(i).conversation().sharedWith(exchange.conversation()) : 0;
      if (shared > most) {
        most = shared;
        best = earlier.get(i);
      }
    }
    if (best != null && most == exchange.conversation().messages().size()) {
      // What was answered and is asked again is asked anew.
      most -= isAnswered(best, exchange) ? 1 : 0;
    }
    if (best != null && most > 0) {
      exchange.goOnFrom(best, exchange.conversation().missing() + most);
    }
    earlier.add(exchange);
  }

  /** Whether the earlier request had its answer; if not, the later one asks for the same one. */
  private static boolean isAnswered(Exchange before, Exchange after) {
    Frame one = before.call().frame();
    Frame other = after.call().frame();
    boolean routed =
        one.parent() != null
            && one.parent().kind() == FrameKind.LLM_CALL
            && one.parent().equals(other.parent());
    return !routed
        && one.end() != null
        && one.end().status() == Status.OK
        && one.end().timeMicros() <= other.begin().timeMicros();
  }
}
