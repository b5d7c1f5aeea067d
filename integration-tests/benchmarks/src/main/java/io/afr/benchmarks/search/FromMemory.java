package io.afr.benchmarks.search;

import io.afr.reader.Action;
import io.afr.reader.Filter;
import io.afr.reader.stats.By;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * As AgentOS answers: all entries of all sessions lie in memory, and every question looks at every
 * one of them.
 */
final class FromMemory implements Answerer {

  private final List<Entry> entries;

  FromMemory(List<Entry> entries) {
    this.entries = entries;
  }

  /** What is found of a session on the way through. */
  private static final class Found {
    private long start = Long.MAX_VALUE;
    private boolean matches;
    private boolean ofModel;
    private double cost;
    private boolean hasCost;
  }

  @Override
  public List<String> search(Filter filter) {
    String text = filter.text() == null ? null : filter.text().toLowerCase(Locale.ROOT);
    Map<String, Found> sessions = new TreeMap<>();
    for (Entry entry : entries) {
      Found found = sessions.computeIfAbsent(entry.session(), any -> new Found());
      found.start = Math.min(found.start, entry.startMicros());
      found.matches |= matches(entry, filter, text);
      found.ofModel |= filter.model() != null && entry.isOfModel(filter.model());
      if (entry.cost() != null) {
        found.cost += entry.cost();
        found.hasCost = true;
      }
    }
    return sessions.entrySet().stream()
        .filter(session -> meets(session.getValue(), filter))
        .sorted(
            Comparator.comparingLong((Map.Entry<String, Found> session) -> session.getValue().start)
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .limit(filter.limit())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean meets(Found found, Filter filter) {
    return found.matches
        && (filter.model() == null || found.ofModel)
        && (filter.minCost() == null || (found.hasCost && found.cost >= filter.minCost()));
  }

  private static boolean matches(Entry entry, Filter filter, @Nullable String text) {
    return (filter.agentId() == null || filter.agentId().equals(entry.agent()))
        && (filter.toolUsed() == null
            || (entry.kind() == Action.Kind.TOOL_CALL && filter.toolUsed().equals(entry.name())))
        && (filter.status() == null || filter.status() == entry.status())
        && (filter.from() == null || !entry.start().isBefore(filter.from()))
        && (filter.to() == null || !entry.start().isAfter(filter.to()))
        && (text == null || entry.text().contains(text));
  }

  @Override
  public int get(String session) {
    return of(session).stream().mapToInt(Entry::actions).sum();
  }

  @Override
  public long summary(String session) {
    long tokens = 0;
    boolean isKnown = false;
    for (Entry entry : of(session)) {
      isKnown |= entry.tokens() != null;
      tokens += entry.tokens() == null ? 0 : entry.tokens();
    }
    return isKnown ? tokens : -1;
  }

  private List<Entry> of(String session) {
    List<Entry> own = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.session().equals(session)) {
        own.add(entry);
      }
    }
    return own;
  }

  @Override
  public Map<String, Long> stats(By by) {
    Map<String, Long> counts = new TreeMap<>();
    for (Entry entry : entries) {
      String key = key(entry, by);
      if (key != null) {
        counts.merge(key, 1L, Long::sum);
      }
    }
    return counts;
  }

  private static @Nullable String key(Entry entry, By by) {
    return switch (by) {
      case AGENT -> String.valueOf(entry.agent());
      case MODEL -> entry.kind() == Action.Kind.LLM_CALL ? entry.name() : null;
      case TOOL -> entry.kind() == Action.Kind.TOOL_CALL ? entry.name() : null;
      case DAY -> LocalDate.ofInstant(entry.start(), ZoneOffset.UTC).toString();
      case SERVICE -> entry.service();
    };
  }
}
