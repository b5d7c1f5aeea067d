package io.afr.reader.cli;

import io.afr.reader.Action;
import io.afr.reader.terminal.Amounts;
import io.afr.reader.terminal.Bar;
import io.afr.reader.terminal.Cell;
import io.afr.reader.terminal.Column;
import io.afr.reader.terminal.Harmless;
import io.afr.reader.terminal.Ink;
import io.afr.reader.terminal.Screen;
import io.afr.reader.terminal.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A session drawn as a table over time: what happened when, for how long, and about what. */
final class Timeline {

  private static final int roomForBars = 72;
  private static final int deepest = 4;

  private final Screen screen;
  private final List<Action> actions;
  private final Axis axis;
  private final Dividers dividers;
  private final Map<String, Action> byId = new HashMap<>();
  private final int barWidth;

  Timeline(Screen screen, Dividers dividers, List<Action> actions) {
    this.screen = screen;
    this.dividers = dividers;
    this.actions = actions;
    this.axis = new Axis(actions);
    actions.forEach(action -> byId.put(action.id(), action));
    this.barWidth = screen.width() < roomForBars ? 0 : Math.min(40, screen.width() / 6 - 3);
  }

  /**
   * The lines to print.
   *
   * @param below what to show below each action
   */
  List<String> lines(Function<Action, List<String>> below) {
    Table table = new Table(screen, columns());
    @Nullable Action before = null;
    for (Action action : actions) {
      @Nullable String divider = dividers.between(before, action, true);
      if (divider != null) {
        table.addLine(divider);
      }
      table.add(cells(action));
      @Nullable String error = Gist.error(action);
      if (error != null) {
        table.addLine(trouble(error));
      }
      below.apply(action).forEach(table::addLine);
      before = action;
    }
    return table.lines();
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.number("#"));
    columns.add(Column.whole("TURN"));
    columns.add(Column.whole("ACTION"));
    columns.add(Column.number("OFFSET"));
    if (barWidth > 0) {
      columns.add(Column.whole("TIME"));
    }
    columns.add(Column.number("TOOK"));
    columns.add(Column.left("NAME", 10));
    columns.add(Column.left("CONTENT", 12));
    return columns;
  }

  private List<Cell> cells(Action action) {
    Ink ink = action.status() == Action.Status.ERROR ? Ink.BAD : Inks.of(action.kind());
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(Ink.FAINT, String.valueOf(action.sequence())));
    cells.add(Cell.of(Ink.FAINT, action.turn() + "." + action.iteration()));
    cells.add(Cell.of(ink, action.kind().word()));
    cells.add(Cell.of(Ink.FAINT, "+" + Amounts.brief(offsetMillis(action))));
    if (barWidth > 0) {
      cells.add(Cell.drawn(ink, bar(action)));
    }
    cells.add(took(action));
    cells.add(Cell.drawn(ink, "  ".repeat(depth(action)) + named(action)));
    cells.add(Cell.of(Inks.content(action), mark(action) + Gist.of(action)));
    return cells;
  }

  private String trouble(String error) {
    String mark = screen.unicode() ? "✗ " : "x ";
    String indent = " ".repeat(4);
    String line = indent + mark + Harmless.line(error, 2_000);
    return screen.paint(Ink.BAD, screen.cut(line, screen.width()));
  }

  private String bar(Action action) {
    return action.kind() == Action.Kind.TOOL_RESULT || action.inferred()
        ? ""
        : Bar.between(axis.start(action), axis.stop(action), barWidth, screen.unicode());
  }

  private static Cell took(Action action) {
    Duration duration = action.duration();
    if (!action.status().isEnd()) {
      return Cell.of(Ink.WARN, action.status() == Action.Status.OPEN ? "open" : "never");
    }
    return duration == null || action.kind() == Action.Kind.TOOL_RESULT
        ? Cell.EMPTY
        : Cell.of(Amounts.brief(duration.toNanos() / 1e6));
  }

  private static String mark(Action action) {
    return switch (action.status()) {
      case CANCELLED, INTERRUPTED -> "[" + action.status().word() + "] ";
      default -> "";
    };
  }

  private String named(Action action) {
    return screen.cut(Harmless.line(name(action)), Math.max(14, screen.width() / 6));
  }

  private static String name(Action action) {
    boolean memory = action.kind() == Action.Kind.MEMORY_OP;
    return memory ? Gist.simpleName(action.data().path("store").asString("")) : action.name();
  }

  /** How many other actions it happened inside of; a result stands beside its call. */
  private int depth(Action action) {
    boolean result = action.kind() == Action.Kind.TOOL_RESULT;
    int depth = result ? -1 : 0;
    @Nullable Action parent = parent(action);
    while (parent != null && depth < deepest) {
      depth++;
      parent = parent(parent);
    }
    return Math.max(0, depth);
  }

  private @Nullable Action parent(Action action) {
    return action.parentId() == null ? null : byId.get(action.parentId());
  }

  private double offsetMillis(Action action) {
    return Math.max(
        0, Duration.between(actions.get(0).startTime(), action.startTime()).toNanos() / 1e6);
  }
}
