package io.afr.reader.stats;

import io.afr.reader.Action;
import io.afr.reader.PriceSource;
import io.afr.reader.SessionRef;
import io.afr.reader.search.Facts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes {@link Loops} of sessions. */
public final class LoopCounting {

  private final List<Loop> loops = new ArrayList<>();
  private final List<Action> askers = new ArrayList<>();

  /**
   * Takes in a session.
   *
   * @param matching those of its actions that meet a filter
   */
  public void add(SessionRef session, List<Action> actions, List<Action> matching) {
    Repetitions repetitions = Repetitions.in(session, actions);
    Set<String> ids = new HashSet<>();
    matching.forEach(action -> ids.add(action.id()));
    List<Loop> found =
        repetitions.loops().stream()
            .filter(loop -> loop.calls().stream().anyMatch(call -> ids.contains(call.id())))
            .toList();
    loops.addAll(found);
    askers.addAll(repetitions.askers(found));
  }

  public Loops loops(PriceSource prices) {
    loops.sort(Repetitions.order);
    return new Loops(
        List.copyOf(loops),
        loops.stream().mapToDouble(Loop::durationMs).sum(),
        Facts.usage(askers),
        prices,
        Facts.unpriced(askers));
  }
}
