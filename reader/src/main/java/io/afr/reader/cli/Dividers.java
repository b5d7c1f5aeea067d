package io.afr.reader.cli;

import io.afr.reader.Action;
import io.afr.reader.terminal.Harmless;
import io.afr.reader.terminal.Ink;
import io.afr.reader.terminal.Screen;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The lines across a replay: between turns, and where another agent takes over. */
final class Dividers {

  private final Screen screen;
  private final ZoneId zone;
  private final Map<Integer, String> questions = new HashMap<>();
  private final boolean severalAgents;

  Dividers(Screen screen, ZoneId zone, List<Action> actions) {
    this.screen = screen;
    this.zone = zone;
    for (Action action : actions) {
      questions.computeIfAbsent(action.turn(), any -> Gist.question(action));
    }
    this.severalAgents = actions.stream().map(Action::agentId).distinct().count() > 1;
  }

  /** The line between two actions that follow each other; null if they belong together. */
  @Nullable String between(@Nullable Action before, Action action, boolean question) {
    if (before == null || before.turn() != action.turn()) {
      return screen.paint(Ink.STRONG, screen.rule(title(action, question)));
    }
    if (severalAgents && !Objects.equals(before.agentId(), action.agentId())) {
      String agent = action.agentId() == null ? "no agent" : action.agentId();
      return screen.paint(Ink.FAINT, screen.rule(Harmless.line(agent)));
    }
    return null;
  }

  /** What the user asked in this turn; null if nothing was. */
  @Nullable String question(int turn) {
    return questions.get(turn);
  }

  private String title(Action first, boolean withQuestion) {
    List<String> parts = new ArrayList<>();
    parts.add("turn " + first.turn());
    parts.add(DateTimeFormatter.ofPattern("HH:mm:ss").withZone(zone).format(first.startTime()));
    if (first.agentId() != null) {
      parts.add(Harmless.line(Gist.simpleName(first.agentId())));
    }
    @Nullable String question = questions.get(first.turn());
    if (withQuestion && question != null) {
      parts.add(Harmless.line(question, 1_000));
    }
    return String.join(" " + screen.dot() + " ", parts);
  }
}
