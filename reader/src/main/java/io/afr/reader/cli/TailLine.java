package io.afr.reader.cli;

import io.afr.reader.Action;
import io.afr.reader.terminal.Amounts;
import io.afr.reader.terminal.Harmless;
import io.afr.reader.terminal.Ink;
import io.afr.reader.terminal.Screen;
import io.afr.reader.terminal.Width;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** An action on a line of its own, in columns that do not depend on other lines. */
final class TailLine {

  private TailLine() {}

  /**
   * The line to print.
   *
   * @param wasOpen whether its begin was shown, so that this line tells only the end
   */
  static String of(Screen screen, ZoneId zone, Action action, boolean wasOpen) {
    String time = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(zone).format(action.startTime());
    String session = fixed(screen, Harmless.line(action.sessionId()), screen.width() / 6);
    String kind = Width.pad(action.kind().word(), 11);
    String took = Width.padLeft(took(action), 7);
    String name = fixed(screen, Harmless.line(name(action)), screen.width() / 8);
    String front = time + " " + session + " " + kind + " " + took + " " + name + " ";
    String content = screen.cut(content(action), Math.max(0, screen.width() - Width.of(front)));
    return (screen.paint(Ink.FAINT, time + " " + session)
            + " "
            + screen.paint(Inks.of(action.kind()), kind)
            + " "
            + screen.paint(wasOpen ? Inks.of(action.status()) : Ink.PLAIN, took)
            + " "
            + screen.paint(Inks.of(action.kind()), name)
            + " "
            + screen.paint(Inks.content(action), content))
        .stripTrailing();
  }

  private static String fixed(Screen screen, String text, int columns) {
    return Width.pad(screen.cut(text, columns), columns);
  }

  private static String took(Action action) {
    return switch (action.status()) {
      case OPEN -> "begins";
      case INTERRUPTED -> "never";
      default -> hasLength(action) ? Amounts.brief((double) action.durationMs()) : "";
    };
  }

  private static boolean hasLength(Action action) {
    return action.duration() != null && action.kind() != Action.Kind.TOOL_RESULT;
  }

  private static String name(Action action) {
    return action.kind() == Action.Kind.MEMORY_OP
        ? Gist.simpleName(action.data().path("store").asString(""))
        : action.name();
  }

  private static String content(Action action) {
    @Nullable String error = Gist.error(action);
    return Harmless.line(error == null ? Gist.of(action) : error, 2_000);
  }
}
