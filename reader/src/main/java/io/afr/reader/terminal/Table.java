package io.afr.reader.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Rows under column heads that together fit the screen: the widest column gives way first. Between
 * rows other lines may stand.
 */
public final class Table {

  private static final int spacious = 100;

  private final Screen screen;
  private final String gap;
  private final List<Column> columns;
  private final List<Line> lines = new ArrayList<>();

  private record Line(List<Cell> cells, String other) {}

  public Table(Screen screen, List<Column> columns) {
    this.screen = screen;
    this.gap = screen.width() < spacious ? " " : "  ";
    this.columns = List.copyOf(columns);
    add(columns.stream().map(column -> Cell.of(Ink.FAINT, column.title())).toList());
  }

  public void add(List<Cell> cells) {
    lines.add(new Line(List.copyOf(cells), ""));
  }

  /** A line that is no row; it stands as it is. */
  public void addLine(String line) {
    lines.add(new Line(List.of(), line));
  }

  /** The head, then what was added. */
  public List<String> lines() {
    int[] widths = widths();
    return lines.stream()
        .map(line -> line.cells().isEmpty() ? line.other() : row(line.cells(), widths))
        .toList();
  }

  private int[] widths() {
    int[] widths = new int[columns.size()];
    for (Line line : lines) {
      for (int i = 0; i < line.cells().size(); i++) {
        widths[i] = Math.max(widths[i], Width.of(line.cells().get(i).text()));
      }
    }
    int gaps = gap.length() * (widths.length - 1);
    int excess = Arrays.stream(widths).sum() + gaps - screen.width();
    excess = squeeze(widths, excess, Column::least);
    squeeze(widths, excess, column -> 1);
    return widths;
  }

  /** Takes from the widest column that can spare it, again and again; returns what is left. */
  private int squeeze(int[] widths, int excess, ToIntFunction<Column> least) {
    for (int left = excess; left > 0; left--) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        boolean spare = widths[i] > least.applyAsInt(columns.get(i));
        if (spare && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0) {
        return left;
      }
      widths[widest]--;
    }
    return 0;
  }

  private String row(List<Cell> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      boolean last = i == widths.length - 1;
      String text = screen.cut(cells.get(i).text(), widths[i]);
      int padding = widths[i] - Width.of(text);
      boolean right = columns.get(i).right();
      line.append(" ".repeat(right ? padding : 0))
          .append(screen.paint(cells.get(i).ink(), text))
          .append(" ".repeat(right || last ? 0 : padding))
          .append(last ? "" : gap);
    }
    return line.toString().stripTrailing();
  }
}
