package io.afr.reader.stats;

import io.afr.reader.Action;
import io.afr.reader.Action.Kind;
import io.afr.reader.SessionRef;
import io.afr.reader.Usage;
import io.afr.reader.search.Facts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One group while it is counted. */
final class Tally {

  private final Set<SessionRef> sessions = new HashSet<>();
  private final List<Double> durations = new ArrayList<>();
  private long count;
  private long errors;
  private double durationMs;
  private Usage usage = Usage.UNKNOWN;
  private boolean costIncomplete;
  private boolean sorted;

  void add(SessionRef session, Action action) {
    sessions.add(session);
    count++;
    errors += action.status() == Action.Status.ERROR ? 1 : 0;
    if (action.duration() != null) {
      double millis = action.duration().toNanos() / 1e6;
      durationMs += millis;
      if (action.kind() != Kind.MEMORY_OP) {
        durations.add(millis);
      }
    }
    if (action.kind() == Kind.LLM_CALL) {
      usage = usage.plus(Facts.usage(action));
      costIncomplete |= Facts.lacksCost(action);
    }
  }

  boolean costIncomplete() {
    return costIncomplete;
  }

  /** How much it is in one measure; 0 if that is unknown. */
  double size(Stats.Measure measure) {
    return switch (measure) {
      case COST -> usage.cost() == null ? 0 : usage.cost();
      case TOKENS -> usage.total() == null ? 0 : usage.total();
      case DURATION -> durationMs;
      case COUNT -> count;
    };
  }

  Group group(@Nullable String key, double share) {
    return new Group(
        key,
        count,
        sessions.size(),
        errors,
        usage,
        costIncomplete,
        durationMs,
        percentile(50),
        percentile(95),
        percentile(99),
        percentile(100),
        share);
  }

  /** By nearest rank; null if there is no duration. */
  private @Nullable Double percentile(int p) {
    if (durations.isEmpty()) {
      return null;
    }
    if (!sorted) {
      Collections.sort(durations);
      sorted = true;
    }
    // In whole numbers: 0.99 * 100 is more than 99.
    int rank = (int) (((long) p * durations.size() + 99) / 100);
    return durations.get(rank - 1);
  }
}
