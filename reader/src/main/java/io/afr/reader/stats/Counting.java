package io.afr.reader.stats;

import io.afr.reader.Action;
import io.afr.reader.Action.Kind;
import io.afr.reader.PriceSource;
import io.afr.reader.SessionRef;
import io.afr.reader.search.Facts;
import io.afr.reader.stats.Stats.Measure;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes {@link Stats} of actions, session by session. */
public final class Counting {

  private final By by;
  private final ZoneId zone;
  private final Map<@Nullable String, Tally> groups = new HashMap<>();
  private final Tally total = new Tally();
  private final Set<String> unpriced = new LinkedHashSet<>();

  /**
   * @param zone whose days are meant
   */
  public Counting(By by, ZoneId zone) {
    this.by = by;
    this.zone = zone;
  }

  /** Takes in those actions of a session that are to be counted. */
  public void add(SessionRef session, List<Action> actions) {
    List<Action> counted = actions.stream().filter(this::isCounted).toList();
    for (Action action : counted) {
      groups.computeIfAbsent(key(action), any -> new Tally()).add(session, action);
      total.add(session, action);
    }
    unpriced.addAll(Facts.unpriced(counted));
  }

  public Stats stats(PriceSource prices) {
    Measure measure = measure();
    double whole = groups.values().stream().mapToDouble(tally -> tally.size(measure)).sum();
    List<Group> all = new ArrayList<>();
    groups.forEach(
        (key, tally) -> all.add(tally.group(key, whole > 0 ? tally.size(measure) / whole : 0)));
    all.sort(order());
    return new Stats(by, measure, all, total.group(null, 1), prices, List.copyOf(unpriced));
  }

  private boolean isCounted(Action action) {
    return switch (by) {
      case MODEL -> action.kind() == Kind.LLM_CALL;
      case TOOL -> action.kind() == Kind.TOOL_CALL;
      case AGENT, DAY, SERVICE -> action.kind() != Kind.TOOL_RESULT;
    };
  }

  private @Nullable String key(Action action) {
    return switch (by) {
      case AGENT -> action.agentId();
      case MODEL -> Facts.model(action);
      case TOOL -> action.name();
      case DAY -> action.startTime().atZone(zone).toLocalDate().toString();
      case SERVICE -> action.origin().service();
    };
  }

  private Measure measure() {
    boolean paid = total.size(Measure.COST) > 0 && !total.costIncomplete();
    if (paid) {
      return Measure.COST;
    }
    if (total.size(Measure.TOKENS) > 0) {
      return Measure.TOKENS;
    }
    return total.size(Measure.DURATION) > 0 ? Measure.DURATION : Measure.COUNT;
  }

  private Comparator<Group> order() {
    Comparator<Group> names =
        Comparator.comparing(Group::key, Comparator.nullsLast(Comparator.naturalOrder()));
    return by == By.DAY
        ? names
        : Comparator.comparingDouble(Group::share)
            .reversed()
            .thenComparing(Comparator.comparingLong(Group::count).reversed())
            .thenComparing(names);
  }
}
