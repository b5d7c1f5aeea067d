package io.afr.reader.search;

import io.afr.reader.Action;
import io.afr.reader.Row;
import io.afr.reader.Usage;
import io.afr.reader.replay.SessionReplay;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the row of a session. */
public final class Rows {

  private Rows() {}

  /**
   * Makes it.
   *
   * @param matches how many of its actions meet the filter
   */
  public static Row of(SessionReplay replay, int matches) {
    List<Action> actions = replay.actions();
    List<String> agents = List.copyOf(Facts.agents(actions));
    Usage usage = Facts.usage(actions);
    return new Row(
        replay.session(),
        agents.isEmpty() ? null : agents.get(0),
        agents,
        Facts.title(actions),
        actions.size(),
        matches,
        actions.get(0).startTime(),
        Facts.end(actions),
        Facts.status(replay),
        Facts.errors(actions) > 0,
        replay.turns(),
        Facts.iterations(actions),
        Facts.count(actions, Action.Kind.TOOL_CALL),
        List.copyOf(Facts.models(actions)),
        List.copyOf(Facts.tools(actions)),
        usage.total(),
        usage.cost(),
        tags(actions));
  }

  private static Map<String, String> tags(List<Action> actions) {
    Map<String, String> tags = new TreeMap<>();
    actions.forEach(action -> tags.putAll(action.origin().tags()));
    return tags;
  }
}
