package io.afr.reader.cli;

import io.afr.reader.Action;
import io.afr.reader.Row;
import io.afr.reader.SearchResult;
import io.afr.reader.terminal.Amounts;
import io.afr.reader.terminal.Cell;
import io.afr.reader.terminal.Column;
import io.afr.reader.terminal.Ink;
import io.afr.reader.terminal.Screen;
import io.afr.reader.terminal.Table;
import io.afr.reader.terminal.Width;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Sessions as a table. */
final class Sessions {

  /** What is shown of a session that went well although some of its actions did not. */
  static final String ERRORS = "errors";

  private static final int spacious = 100;

  /** What the other columns need beside the session's if there are both tokens and cost. */
  private static final int others = 56;

  private final Instant now;
  private final boolean matches;
  private final boolean cost;
  private final boolean tokens;
  private final boolean wide;

  private Sessions(Screen screen, Instant now, boolean matches, List<Row> rows) {
    this.now = now;
    this.matches = matches;
    this.wide = screen.width() >= spacious;
    this.cost = rows.stream().anyMatch(row -> row.cost() != null);
    // Where there is room for one of the two, what is paid tells more.
    this.tokens = wide || !cost || longestName(rows) + others <= screen.width();
  }

  private static int longestName(List<Row> rows) {
    return rows.stream().mapToInt(row -> Width.of(row.session().name())).max().orElse(0);
  }

  /**
   * The lines to print.
   *
   * @param matches whether to tell how many actions match
   */
  static List<String> lines(Screen screen, Instant now, SearchResult found, boolean matches) {
    Sessions sessions = new Sessions(screen, now, matches, found.rows());
    Table table = new Table(screen, sessions.columns());
    found.rows().forEach(row -> table.add(sessions.cells(row)));
    List<String> lines = new ArrayList<>(table.lines());
    if (found.nextCursor() != null) {
      lines.add(screen.paint(Ink.FAINT, "There are more: --cursor " + found.nextCursor()));
    }
    return lines;
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.left("SESSION", 36));
    columns.add(Column.left("AGENT", tokens ? 8 : 6));
    columns.add(Column.number(wide ? "STARTED" : "AGE"));
    columns.add(Column.whole("STATUS"));
    columns.add(Column.number(matches ? "MATCH" : "ACTIONS"));
    if (wide) {
      columns.add(Column.number("TURNS"));
    }
    if (tokens) {
      columns.add(Column.number("TOKENS"));
    }
    if (cost) {
      columns.add(Column.number("COST"));
    }
    columns.add(Column.left("TITLE", tokens ? 8 : 6));
    return columns;
  }

  private List<Cell> cells(Row row) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(Ink.STRONG, row.session().name()));
    cells.add(Cell.of(Ink.LLM, agents(row)));
    cells.add(Cell.of(Ink.FAINT, age(row.startTime())));
    cells.add(status(row));
    cells.add(Cell.of(actions(row)));
    if (wide) {
      cells.add(Cell.of(Amounts.count(row.turns())));
    }
    if (tokens) {
      cells.add(row.tokensUsed() == null ? Cell.EMPTY : Cell.of(Amounts.count(row.tokensUsed())));
    }
    if (cost) {
      cells.add(row.cost() == null ? Cell.EMPTY : Cell.of(Amounts.cost(row.cost())));
    }
    cells.add(row.title() == null ? Cell.EMPTY : Cell.of(row.title()));
    return cells;
  }

  private String age(Instant start) {
    return wide ? Amounts.age(start, now) : Amounts.briefAge(start, now);
  }

  private String actions(Row row) {
    String all = Amounts.count(row.actionCount());
    return matches ? Amounts.count(row.matchCount()) + "/" + all : all;
  }

  private static String agents(Row row) {
    int others = row.agents().size() - 1;
    return Gist.simpleName(row.agentId()) + (others > 0 ? " +" + others : "");
  }

  private static Cell status(Row row) {
    boolean hidden = row.status() == Action.Status.OK && row.hasErrors();
    return hidden ? Cell.of(Ink.WARN, ERRORS) : Cell.of(Inks.of(row.status()), row.status().word());
  }
}
