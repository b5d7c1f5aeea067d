package io.afr.reader.index;

import io.afr.reader.SessionRef;
import io.afr.reader.price.Prices;
import io.afr.reader.replay.SessionReplay;
import io.afr.reader.replay.Sessions;
import io.afr.reader.tape.Frame;
import io.afr.reader.tape.Tape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rebuilds the sessions of one id from their own entries, as if there were no others. */
final class Rebuilding {

  private final Sources sources;
  private final Prices prices;

  Rebuilding(Sources sources, Prices prices) {
    this.sources = sources;
    this.prices = prices;
  }

  /**
   * What came of it.
   *
   * @param held the journals that have anything of the session, and not only what it refers to
   * @param open those of them in which a call has not ended
   */
  record Result(List<Rebuilt> sessions, Set<Long> held, Set<Long> open) {}

  Result of(String id, Map<Long, EntryList> lists, Sources.AtHand atHand) {
    List<Tape> tapes = new ArrayList<>();
    Set<Long> held = new HashSet<>();
    Set<Long> open = new HashSet<>();
    lists.forEach(
        (jno, list) -> {
          Tape tape = sources.tape(jno, list, atHand);
          if (tape != null) {
            tapes.add(tape);
            if (tape.holds(id) || !tape.tags(id).isEmpty()) {
              held.add(jno);
            }
            if (tape.frames().stream().anyMatch(frame -> isOpen(frame, id))) {
              open.add(jno);
            }
          }
        });
    tapes.sort(Comparator.comparing(Tape::journal));
    Sessions sessions = new Sessions(prices);
    sessions.update(tapes);
    List<Rebuilt> rebuilt = new ArrayList<>();
    for (SessionRef ref : sessions.all()) {
      SessionReplay replay = ref.id().equals(id) ? sessions.replay(ref) : null;
      if (replay != null) {
        rebuilt.add(new Rebuilt(ref, replay, sessions.services(ref), sessions.latestMicros(ref)));
      }
    }
    return new Result(rebuilt, held, open);
  }

  private static boolean isOpen(Frame frame, String id) {
    return frame.end() == null && frame.begin().session().equals(id);
  }
}
