package io.afr.reader.cli;

import io.afr.reader.Usage;
import io.afr.reader.stats.By;
import io.afr.reader.stats.Group;
import io.afr.reader.stats.Stats;
import io.afr.reader.terminal.Amounts;
import io.afr.reader.terminal.Bar;
import io.afr.reader.terminal.Cell;
import io.afr.reader.terminal.Column;
import io.afr.reader.terminal.Ink;
import io.afr.reader.terminal.Screen;
import io.afr.reader.terminal.Table;
import io.afr.reader.terminal.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures over many sessions as a table, one group a line. */
final class Totals {

  private static final int roomForBars = 72;
  private static final int roomForPercentiles = 60;
  private static final int spacious = 100;

  private final Screen screen;
  private final Stats stats;
  private final boolean errors;
  private final boolean tokens;
  private final boolean cost;
  private final double largest;

  private Totals(Screen screen, Stats stats) {
    this.screen = screen;
    this.stats = stats;
    this.errors = stats.total().errors() > 0;
    this.tokens = stats.total().usage().total() != null;
    this.cost = stats.total().usage().cost() != null;
    this.largest = stats.groups().stream().mapToDouble(Group::share).max().orElse(0);
  }

  static List<String> lines(Screen screen, Stats stats) {
    Totals totals = new Totals(screen, stats);
    Table table = new Table(screen, totals.columns());
    stats.groups().forEach(group -> table.add(totals.cells(group)));
    if (stats.groups().size() > 1) {
      table.add(totals.sum());
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.addAll(totals.legend());
    lines.addAll(
        PriceLines.of(
            screen, totals.cost, totals.hidesUnknown(), stats.prices(), stats.unpriced()));
    return lines;
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.left(stats.by().word().toUpperCase(Locale.ROOT), 12));
    columns.add(
        Column.number(stats.by() == By.MODEL || stats.by() == By.TOOL ? "CALLS" : "ACTIONS"));
    if (errors) {
      columns.add(Column.number(screen.width() < spacious ? "ERR" : "ERRORS"));
    }
    if (tokens) {
      columns.add(Column.number("TOKENS"));
    }
    if (cost) {
      columns.add(Column.number("COST"));
    }
    if (percentiles()) {
      columns.add(Column.number("P50"));
    }
    columns.add(Column.number("P95"));
    if (percentiles()) {
      columns.add(Column.number("P99"));
    }
    columns.add(bars() ? Column.whole("SHARE") : Column.number("SHARE"));
    return columns;
  }

  /** Whether the cost of some calls is unknown and nothing says so yet. */
  private boolean hidesUnknown() {
    return stats.total().costIncomplete() && stats.shareOf() != Stats.Measure.TOKENS;
  }

  /** Of what the shares are. */
  private List<String> legend() {
    String what =
        switch (stats.shareOf()) {
          case COST -> "the cost";
          case TOKENS -> cost ? "tokens, as the cost of some calls is unknown" : "tokens";
          case DURATION -> "the time";
          case COUNT -> "the number";
        };
    return Width.wrap("Shares are of " + what + ".", screen.width()).stream()
        .map(line -> screen.paint(Ink.FAINT, line))
        .toList();
  }

  private List<Cell> cells(Group group) {
    List<Cell> cells = figures(Cell.of(ink(), name(group)), group);
    cells.add(share(group.share()));
    return cells;
  }

  private List<Cell> sum() {
    List<Cell> cells = figures(Cell.of(Ink.FAINT, "all"), stats.total());
    cells.add(Cell.EMPTY);
    return cells;
  }

  private List<Cell> figures(Cell name, Group group) {
    Usage usage = group.usage();
    List<Cell> cells = new ArrayList<>();
    cells.add(name);
    cells.add(Cell.of(Amounts.count(group.count())));
    if (errors) {
      cells.add(group.errors() == 0 ? Cell.EMPTY : Cell.of(Ink.BAD, Amounts.count(group.errors())));
    }
    if (tokens) {
      cells.add(usage.total() == null ? Cell.EMPTY : Cell.of(Amounts.count(usage.total())));
    }
    if (cost) {
      cells.add(usage.cost() == null ? Cell.EMPTY : Cell.of(Amounts.cost(usage.cost())));
    }
    if (percentiles()) {
      cells.add(time(group.p50Ms()));
    }
    cells.add(time(group.p95Ms()));
    if (percentiles()) {
      cells.add(time(group.p99Ms()));
    }
    return cells;
  }

  private String name(Group group) {
    if (group.key() == null) {
      return stats.by() == By.AGENT ? "(none)" : "(unknown)";
    }
    return stats.by() == By.AGENT ? Gist.simpleName(group.key()) : group.key();
  }

  private Ink ink() {
    return switch (stats.by()) {
      case MODEL -> Ink.LLM;
      case TOOL -> Ink.TOOL;
      case AGENT, DAY, SERVICE -> Ink.STRONG;
    };
  }

  /** All of them, where there is room; else the one that people ask for first. */
  private boolean percentiles() {
    return screen.width() >= roomForPercentiles;
  }

  /** The largest share fills it. */
  private int barWidth() {
    return screen.width() < spacious ? 5 : 12;
  }

  private boolean bars() {
    return screen.width() >= roomForBars;
  }

  private Cell share(double share) {
    if (share <= 0) {
      return Cell.EMPTY;
    }
    String percent = Amounts.percent(share);
    return bars()
        ? Cell.drawn(
            ink(),
            Bar.between(0, share / largest, barWidth(), screen.unicode())
                + Width.padLeft(percent, 5))
        : Cell.of(ink(), percent);
  }

  private static Cell time(@Nullable Double millis) {
    return millis == null ? Cell.EMPTY : Cell.of(Amounts.brief(millis));
  }
}
