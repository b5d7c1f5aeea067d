package io.afr.reader.cli;

import io.afr.reader.Action;
import io.afr.reader.Replay;
import io.afr.reader.terminal.Amounts;
import io.afr.reader.terminal.Harmless;
import io.afr.reader.terminal.Ink;
import io.afr.reader.terminal.Screen;
import io.afr.reader.terminal.Width;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** The line above a session's timeline: which one, when, and how much of everything. */
final class SessionHead {

  private SessionHead() {}

  static String line(Screen screen, ZoneId zone, Replay replay) {
    List<Action> actions = replay.actions();
    List<String> facts = new ArrayList<>();
    if (!actions.isEmpty()) {
      facts.add(actions.get(0).origin().service());
      facts.add(
          DateTimeFormatter.ofPattern("yyyy-MM-dd")
              .withZone(zone)
              .format(actions.get(0).startTime()));
      facts.add(Amounts.duration(wallClockMillis(actions)));
    }
    facts.add(Amounts.counted(actions.size(), "action"));
    addTokens(facts, actions);
    String name = screen.cut(Harmless.line(replay.session().name()), screen.width());
    String rest = Harmless.line(String.join(" " + screen.dot() + " ", facts));
    int room = screen.width() - Width.of(name) - 2;
    return screen.paint(Ink.STRONG, name) + "  " + screen.paint(Ink.FAINT, screen.cut(rest, room));
  }

  private static void addTokens(List<String> facts, List<Action> actions) {
    long tokens =
        actions.stream()
            .mapToLong(action -> action.data().path("usage").path("total").asLong(0))
            .sum();
    if (tokens > 0) {
      facts.add(Amounts.counted(tokens, "token"));
    }
  }

  private static double wallClockMillis(List<Action> actions) {
    Instant first = actions.get(0).startTime();
    Instant last = first;
    for (Action action : actions) {
      Duration duration = action.duration() == null ? Duration.ZERO : action.duration();
      Instant end = action.startTime().plus(duration);
      last = end.isAfter(last) ? end : last;
    }
    return Duration.between(first, last).toNanos() / 1e6;
  }
}
