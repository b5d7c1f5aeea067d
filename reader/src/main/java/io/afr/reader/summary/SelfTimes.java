package io.afr.reader.summary;

import io.afr.reader.Action;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How long actions took without what happened inside of them. */
public final class SelfTimes {

  private final Map<String, List<Action>> inside = new HashMap<>();

  public SelfTimes(List<Action> actions) {
    for (Action action : actions) {
      if (action.parentId() != null) {
        inside.computeIfAbsent(action.parentId(), any -> new ArrayList<>()).add(action);
      }
    }
  }

  /** Milliseconds of the action during which nothing inside of it ran. */
  public double of(Action action) {
    if (action.duration() == null) {
      return 0;
    }
    long covered = 0;
    long from = 0;
    long whole = action.duration().toNanos();
    List<Action> parts = new ArrayList<>(inside.getOrDefault(action.id(), List.of()));
    parts.sort(Comparator.comparing(Action::startTime));
    for (Action part : parts) {
      if (part.duration() != null) {
        // Parts may run side by side: what is covered twice counts once.
        long begin = Duration.between(action.startTime(), part.startTime()).toNanos();
        long end = Math.min(whole, begin + part.duration().toNanos());
        covered += Math.max(0, end - Math.max(from, begin));
        from = Math.max(from, end);
      }
    }
    return (whole - covered) / 1e6;
  }
}
