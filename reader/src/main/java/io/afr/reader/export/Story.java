package io.afr.reader.export;

import io.afr.reader.Action;
import io.afr.reader.Replay;
import io.afr.reader.json.Json;
import io.afr.reader.terminal.Amounts;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What happened in a session, turn by turn, as HTML: a line for each action, to be opened. */
final class Story {

  private static final DateTimeFormatter time =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int GIST = 160;

  private final Markup out;

  Story(Markup out) {
    this.out = out;
  }

  void tell(Replay replay) throws IOException {
    List<Action> actions = replay.actions();
    int turn = 0;
    String agent = null;
    Span span = span(actions, turn);
    for (int i = 0; i < actions.size(); i++) {
      Action action = actions.get(i);
      if (action.turn() != turn) {
        out.raw(turn == 0 ? "" : "</section>\n");
        turn = action.turn();
        agent = action.agentId();
        span = span(actions, turn);
        begin(actions, i);
      } else if (!Objects.equals(agent, action.agentId())) {
        agent = action.agentId();
        out.element("h4", "agent", agent);
      }
      tell(action, span);
    }
    out.raw(turn == 0 ? "" : "</section>\n");
  }

  private void begin(List<Action> actions, int from) throws IOException {
    Action first = actions.get(from);
    out.raw("<section>\n<h3>Turn " + first.turn() + " <time>")
        .raw(time.format(first.startTime()) + "</time> ")
        .element("span", "agent", first.agentId())
        .raw("</h3>\n");
    String question = question(actions, first.turn());
    if (question != null) {
      out.block("question", question);
    }
  }

  /** What the user said last before the first answer of the turn; null if nothing. */
  private static @Nullable String question(List<Action> actions, int turn) {
    String question = null;
    for (Action action : actions) {
      if (action.turn() == turn && action.kind() == Action.Kind.LLM_CALL) {
        for (JsonNode message : action.data().path("newMessages")) {
          if (Json.text(message, "role", "").equals("user")) {
            question = Said.text(message);
          }
        }
        return question;
      }
    }
    return null;
  }

  /** From when to when something happened in a turn. */
  private record Span(Instant from, Instant to) {

    /** In percent. */
    double of(Duration part) {
      double whole = Math.max(1, Duration.between(from, to).toNanos());
      return Math.max(0, Math.min(100, 100 * part.toNanos() / whole));
    }
  }

  private static Span span(List<Action> actions, int turn) {
    Instant from = Instant.MAX;
    Instant to = Instant.MIN;
    for (Action action : actions) {
      if (action.turn() == turn) {
        from = action.startTime().isBefore(from) ? action.startTime() : from;
        to = end(action).isAfter(to) ? end(action) : to;
      }
    }
    return new Span(from, to);
  }

  private static Instant end(Action action) {
    Duration duration = action.duration();
    return duration == null ? action.startTime() : action.startTime().plus(duration);
  }

  private void tell(Action action, Span turn) throws IOException {
    String status = action.status().word();
    out.raw("<details class=\"action " + action.kind().word() + " " + status + "\"><summary>")
        .raw("<span class=\"number\">" + action.sequence() + "</span> ")
        .raw("<span class=\"kind\">" + action.kind().word() + "</span> ")
        .element("b", "name", action.name())
        .raw(" <span class=\"gist\" dir=\"auto\">")
        .text(Said.gist(action), GIST)
        .raw("</span> ");
    bar(action, turn);
    out.raw("<span class=\"took\">").raw(took(action)).raw("</span></summary>\n");
    new Detail(out, action).tell(time.format(action.startTime()));
    out.raw("</details>\n");
  }

  private static String took(Action action) {
    if (!action.status().isEnd()) {
      return action.status().word();
    }
    Duration duration = action.duration();
    boolean isInstant = action.kind() == Action.Kind.TOOL_RESULT;
    return duration == null || isInstant ? "" : Amounts.duration(duration.toNanos() / 1e6);
  }

  /** When in its turn it was. */
  private void bar(Action action, Span turn) throws IOException {
    Duration duration = action.duration() == null ? Duration.ZERO : action.duration();
    double start = turn.of(Duration.between(turn.from(), action.startTime()));
    double width = Math.max(0.8, turn.of(duration));
    out.raw(
        String.format(
            Locale.ROOT,
            "<svg class=\"bar\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\""
                + " aria-hidden=\"true\"><rect x=\"%.2f\" width=\"%.2f\" height=\"8\"/></svg>",
            Math.min(start, 100 - width),
            width));
  }
}
