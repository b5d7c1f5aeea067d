package io.afr.reader.stats;

import io.afr.reader.Action;
import io.afr.reader.Action.Kind;
import io.afr.reader.PriceSource;
import io.afr.reader.stats.Stats.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes {@link Stats} of actions, session by session. */
public final class Counting {

  private final By by;
  private final ZoneId zone;
  private final Map<@Nullable String, Tally> groups = new HashMap<>();
  private final Tally total = new Tally();
  private final Set<String> unpriced = new TreeSet<>();
  private long session;
  private @Nullable String day;
  private long dayStart;
  private long dayEnd;

  /**
   * @param zone whose days are meant
   */
  public Counting(By by, ZoneId zone) {
    this.by = by;
    this.zone = zone;
  }

  /** Another session comes. */
  public void beginSession() {
    session++;
  }

  /** Takes in an action of the session that has come last, if it is to be counted. */
  public void add(Sample sample) {
    if (isCounted(sample.kind())) {
      groups.computeIfAbsent(key(sample), any -> new Tally()).add(session, sample);
      total.add(session, sample);
      String model = sample.isUnpriced() ? sample.name() : null;
      if (model != null) {
        unpriced.add(model);
      }
    }
  }

  /** Takes in those actions of a session that are to be counted. */
  public void add(List<Action> actions) {
    beginSession();
    actions.forEach(action -> add(ActionSample.of(action)));
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

  private boolean isCounted(Kind kind) {
    return switch (by) {
      case MODEL -> kind == Kind.LLM_CALL;
      case TOOL -> kind == Kind.TOOL_CALL;
      case AGENT, DAY, SERVICE -> kind != Kind.TOOL_RESULT;
    };
  }

  private @Nullable String key(Sample sample) {
    return switch (by) {
      case AGENT -> sample.agent();
      case MODEL, TOOL -> sample.name();
      case DAY -> day(sample.startMicros());
      case SERVICE -> sample.service();
    };
  }

  /** Most actions happen on the day of the one before. */
  private String day(long micros) {
    if (day == null || micros < dayStart || micros >= dayEnd) {
      LocalDate date = Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atZone(zone).toLocalDate();
      dayStart = micros(date);
      dayEnd = micros(date.plusDays(1));
      day = date.toString();
    }
    return day;
  }

  private long micros(LocalDate date) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, date.atStartOfDay(zone).toInstant());
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
