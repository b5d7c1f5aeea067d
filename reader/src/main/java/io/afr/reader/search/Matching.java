package io.afr.reader.search;

import io.afr.reader.Action;
import io.afr.reader.Action.Kind;
import io.afr.reader.Filter;
import io.afr.reader.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds a session and its actions against a filter. */
public final class Matching {

  private final Filter filter;
  private final @Nullable String text;

  public Matching(Filter filter) {
    this.filter = filter;
    this.text = filter.text() == null ? null : filter.text().toLowerCase(Locale.ROOT);
  }

  /** How many actions meet the filter, a tool call and its result being one. */
  public int count(List<Action> actions) {
    return (int) together(actions).stream().filter(this::meets).count();
  }

  /** The actions, each tool call with its result behind it, whatever the clocks said. */
  public static Collection<List<Action>> together(List<Action> actions) {
    Map<String, List<Action>> together = new LinkedHashMap<>();
    for (Action action : actions) {
      boolean isResult = action.kind() == Kind.TOOL_RESULT;
      String id = isResult ? action.parentId() : action.id();
      List<Action> those = together.computeIfAbsent(String.valueOf(id), any -> new ArrayList<>());
      those.add(isResult ? those.size() : 0, action);
    }
    return together.values();
  }

  /** Those that meet the filter; of a tool call and its result both, if they do together. */
  public List<Action> of(List<Action> actions) {
    return together(actions).stream().filter(this::meets).flatMap(List::stream).toList();
  }

  /**
   * @param action an action, perhaps with its result
   */
  private boolean meets(List<Action> action) {
    Action first = action.get(0);
    return isEqual(filter.agentId(), first.agentId())
        && isOfTool(first)
        && (filter.status() == null || filter.status() == first.status())
        && (filter.from() == null || !first.startTime().isBefore(filter.from()))
        && (filter.to() == null || !first.startTime().isAfter(filter.to()))
        && lasts(first)
        && (text == null || action.stream().anyMatch(part -> Words.contain(part, text)));
  }

  private boolean isOfTool(Action action) {
    return filter.toolUsed() == null
        || (action.kind() == Kind.TOOL_CALL && action.name().equals(filter.toolUsed()));
  }

  private boolean lasts(Action action) {
    return filter.minDurationMs() == null
        || (action.duration() != null
            && action.duration().toNanos() / 1e6 >= filter.minDurationMs());
  }

  /** Whether the session meets what the filter asks of sessions. */
  boolean meets(Row row, List<Action> actions) {
    return (filter.minCost() == null || (row.cost() != null && row.cost() >= filter.minCost()))
        && isTagged(row.tags())
        && isOfModel(actions);
  }

  private boolean isOfModel(List<Action> actions) {
    String model = filter.model();
    return model == null
        || actions.stream().anyMatch(a -> a.kind() == Kind.LLM_CALL && Facts.isOfModel(a, model));
  }

  private boolean isTagged(Map<String, String> tags) {
    String tag = filter.tag();
    if (tag == null) {
      return true;
    }
    int equals = tag.indexOf('=');
    return equals < 0
        ? tags.containsKey(tag)
        : tag.substring(equals + 1).equals(tags.get(tag.substring(0, equals)));
  }

  private static boolean isEqual(@Nullable String wanted, @Nullable String found) {
    return wanted == null || wanted.equals(found);
  }
}
