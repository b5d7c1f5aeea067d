package io.afr.reader.cli;

import io.afr.reader.Action;
import io.afr.reader.Action.Kind;
import io.afr.reader.Action.Status;
import io.afr.reader.summary.SelfTimes;
import io.afr.reader.terminal.Amounts;
import io.afr.reader.terminal.Bar;
import io.afr.reader.terminal.Cell;
import io.afr.reader.terminal.Column;
import io.afr.reader.terminal.Harmless;
import io.afr.reader.terminal.Ink;
import io.afr.reader.terminal.Screen;
import io.afr.reader.terminal.Table;
import io.afr.reader.terminal.Width;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A session as what happened inside of what, with the time that each action took itself: without
 * what happened inside of it. A tool's result stands with its call.
 */
final class TimeTree {

  private static final int roomForBars = 72;
  private static final int barWidth = 10;

  private final Screen screen;
  private final Dividers dividers;
  private final SelfTimes selfTimes;
  private final Map<String, List<Action>> inside = new HashMap<>();
  private final Map<String, Action> results = new HashMap<>();
  private final Map<Integer, List<Action>> turns = new LinkedHashMap<>();
  private final double wholeMs;
  private final boolean nests;

  TimeTree(Screen screen, Dividers dividers, List<Action> actions) {
    this.screen = screen;
    this.dividers = dividers;
    this.selfTimes = new SelfTimes(actions);
    Map<String, Action> byId = new HashMap<>();
    actions.forEach(action -> byId.put(action.id(), action));
    for (Action action : actions) {
      @Nullable Action around = action.parentId() == null ? null : byId.get(action.parentId());
      if (around == null) {
        turns.computeIfAbsent(action.turn(), any -> new ArrayList<>()).add(action);
      } else if (action.kind() == Kind.TOOL_RESULT) {
        results.put(around.id(), action);
      } else {
        inside.computeIfAbsent(around.id(), any -> new ArrayList<>()).add(action);
      }
    }
    this.wholeMs = actions.stream().mapToDouble(selfTimes::of).sum();
    this.nests = !inside.isEmpty();
  }

  List<String> lines() {
    Table table = new Table(screen, columns());
    turns.forEach(
        (turn, tops) -> {
          table.addLine(divider(turn, tops));
          addAll(table, "", tops);
        });
    List<String> lines = new ArrayList<>(table.lines());
    String whole = "Shares are of " + Amounts.duration(wholeMs) + ", the time in all actions.";
    lines.add(screen.paint(Ink.FAINT, screen.cut(whole, screen.width())));
    return lines;
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.number("#"));
    columns.add(Column.left("ACTION", 24));
    columns.add(Column.number("TOOK"));
    if (nests) {
      columns.add(Column.number("ITSELF"));
    }
    columns.add(screen.width() < roomForBars ? Column.number("SHARE") : Column.whole("SHARE"));
    columns.add(Column.left("CONTENT", 10));
    return columns;
  }

  private String divider(int turn, List<Action> tops) {
    double millis = tops.stream().mapToDouble(this::withInsideMs).sum();
    List<String> words = new ArrayList<>();
    words.add("turn " + turn);
    words.add(
        Amounts.duration(millis) + (wholeMs > 0 ? ", " + Amounts.percent(millis / wholeMs) : ""));
    @Nullable String question = dividers.question(turn);
    if (question != null) {
      words.add(Harmless.line(question, 1_000));
    }
    return screen.paint(Ink.STRONG, screen.rule(String.join(" " + screen.dot() + " ", words)));
  }

  private void addAll(Table table, String branches, List<Action> siblings) {
    for (int i = 0; i < siblings.size(); ) {
      int together = memoryOps(siblings, i);
      boolean last = i + together == siblings.size();
      String branch = branches + (screen.unicode() ? last ? "└ " : "├ " : last ? "` " : "| ");
      if (together > 1) {
        table.add(memory(branch, siblings.subList(i, i + together)));
      } else {
        String below = branches + (last ? "  " : screen.unicode() ? "│ " : "| ");
        add(table, branch, below, siblings.get(i));
      }
      i += together;
    }
  }

  /** How many of them from there on only remember, one after the other: they are one row. */
  private int memoryOps(List<Action> siblings, int from) {
    int to = from;
    while (to < siblings.size() && isPlainMemory(siblings.get(to))) {
      to++;
    }
    return Math.max(1, to - from);
  }

  private boolean isPlainMemory(Action action) {
    return action.kind() == Kind.MEMORY_OP
        && action.status() == Status.OK
        && !inside.containsKey(action.id());
  }

  private void add(Table table, String branch, String below, Action action) {
    Ink ink = action.status() == Status.ERROR ? Ink.BAD : Inks.of(action.kind());
    double self = selfTimes.of(action);
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(Ink.FAINT, String.valueOf(action.sequence())));
    cells.add(Cell.drawn(ink, branch + Harmless.line(named(action), 200)));
    cells.add(took(action));
    if (nests) {
      cells.add(action.duration() == null ? Cell.EMPTY : Cell.of(Amounts.brief(self)));
    }
    cells.add(share(ink, self));
    cells.add(Cell.of(Inks.content(action), content(action)));
    table.add(cells);
    addAll(table, below, inside.getOrDefault(action.id(), List.of()));
  }

  private List<Cell> memory(String branch, List<Action> ops) {
    double millis = ops.stream().mapToDouble(selfTimes::of).sum();
    List<Cell> cells = new ArrayList<>();
    String dash = screen.unicode() ? "–" : "-";
    int first = ops.get(0).sequence();
    int end = ops.get(ops.size() - 1).sequence();
    cells.add(Cell.of(Ink.FAINT, first + dash + end));
    cells.add(Cell.drawn(Ink.MEMORY, branch + Amounts.counted(ops.size(), "memory op")));
    cells.add(Cell.of(Amounts.brief(millis)));
    if (nests) {
      cells.add(Cell.of(Amounts.brief(millis)));
    }
    cells.add(share(Ink.MEMORY, millis));
    String names = String.join(", ", ops.stream().map(Action::name).distinct().toList());
    cells.add(Cell.of(Ink.MEMORY, names));
    return cells;
  }

  private static String named(Action action) {
    return switch (action.kind()) {
      case LLM_CALL -> "llm " + action.name();
      case TOOL_CALL -> "tool " + action.name();
      case TOOL_RESULT -> "result " + action.name();
      case MEMORY_OP -> "memory " + action.name();
    };
  }

  private static Cell took(Action action) {
    if (!action.status().isEnd()) {
      return Cell.of(Ink.WARN, action.status() == Status.OPEN ? "open" : "never");
    }
    return action.duration() == null
        ? Cell.EMPTY
        : Cell.of(Amounts.brief(action.duration().toNanos() / 1e6));
  }

  private Cell share(Ink ink, double millis) {
    if (millis <= 0 || wholeMs <= 0) {
      return Cell.EMPTY;
    }
    String percent = Amounts.percent(millis / wholeMs);
    if (screen.width() < roomForBars) {
      return Cell.of(ink, percent);
    }
    String bar = Bar.between(0, millis / wholeMs, barWidth, screen.unicode());
    return Cell.drawn(ink, bar + Width.padLeft(percent, 5));
  }

  private String content(Action action) {
    @Nullable String error = Gist.error(action);
    if (error != null) {
      return (screen.unicode() ? "✗ " : "x ") + error;
    }
    @Nullable Action result = results.get(action.id());
    String gist = Gist.of(action);
    return result == null ? gist : gist + (screen.unicode() ? " → " : " -> ") + Gist.of(result);
  }

  private double withInsideMs(Action action) {
    return selfTimes.of(action)
        + inside.getOrDefault(action.id(), List.of()).stream()
            .mapToDouble(this::withInsideMs)
            .sum();
  }
}
