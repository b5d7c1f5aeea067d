package io.afr.reader.cli;

import io.afr.reader.Action;
import io.afr.reader.json.Plain;
import io.afr.reader.stats.Loop;
import io.afr.reader.stats.Loops;
import io.afr.reader.terminal.Amounts;
import io.afr.reader.terminal.Cell;
import io.afr.reader.terminal.Column;
import io.afr.reader.terminal.Ink;
import io.afr.reader.terminal.Screen;
import io.afr.reader.terminal.Table;
import io.afr.reader.terminal.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Repeated tool calls as a table. */
final class LoopTable {

  private final Screen screen;
  private final List<Loop> loops;
  private final boolean sessions;
  private final boolean tokens;
  private final boolean cost;

  private LoopTable(Screen screen, List<Loop> loops, boolean sessions) {
    this.screen = screen;
    this.loops = loops;
    this.sessions = sessions;
    this.tokens = loops.stream().anyMatch(loop -> loop.usage().total() != null);
    this.cost = loops.stream().anyMatch(loop -> loop.usage().cost() != null);
  }

  /** Those of many sessions, and what they come to. */
  static List<String> lines(Screen screen, Loops found) {
    LoopTable table = new LoopTable(screen, found.loops(), true);
    List<String> lines = new ArrayList<>(table.table().lines());
    lines.add("");
    lines.addAll(Width.wrap(sum(found), screen.width()));
    lines.addAll(PriceLines.of(screen, table.cost, false, found.prices(), found.unpriced()));
    return lines;
  }

  /** Those of one session. */
  static List<String> lines(Screen screen, List<Loop> loops) {
    return new LoopTable(screen, loops, false).table().lines();
  }

  private Table table() {
    Table table = new Table(screen, columns());
    loops.forEach(loop -> table.add(cells(loop)));
    return table;
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.left("REPEATED", 8));
    columns.add(Column.number("TIMES"));
    columns.add(Column.number("TIME"));
    if (tokens) {
      columns.add(Column.number("TOKENS"));
    }
    if (cost) {
      columns.add(Column.number("COST"));
    }
    columns.add(sessions ? Column.left("SESSION", 14) : Column.left("STEPS", 8));
    columns.add(Column.left("ARGUMENTS", 10));
    return columns;
  }

  private List<Cell> cells(Loop loop) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(loop.errors() > 0 ? Ink.BAD : Ink.TOOL, loop.toolId()));
    cells.add(Cell.of(Amounts.count(loop.times())));
    cells.add(Cell.of(Amounts.brief(loop.durationMs())));
    if (tokens) {
      Long total = loop.usage().total();
      cells.add(total == null ? Cell.EMPTY : Cell.of(Amounts.count(total)));
    }
    if (cost) {
      Double paid = loop.usage().cost();
      cells.add(paid == null ? Cell.EMPTY : Cell.of(Amounts.cost(paid)));
    }
    cells.add(
        sessions
            ? Cell.of(Ink.STRONG, loop.session().name())
            : Cell.of(Ink.FAINT, steps(loop.calls())));
    cells.add(loop.args() == null ? Cell.EMPTY : Cell.of(Plain.value(loop.args())));
    return cells;
  }

  private static String steps(List<Action> calls) {
    return calls.stream()
        .limit(50)
        .map(call -> "#" + call.sequence())
        .collect(Collectors.joining(" "));
  }

  private static String sum(Loops found) {
    long repetitions = found.loops().stream().mapToLong(loop -> loop.times() - 1L).sum();
    List<String> parts = new ArrayList<>();
    parts.add(Amounts.counted(repetitions, "repetition") + " in all");
    parts.add(Amounts.duration(found.durationMs()) + " in tools");
    String used = UsageLine.of(found.usage());
    if (!used.isEmpty()) {
      parts.add("asked for with " + used);
    }
    return String.join(", ", parts);
  }
}
