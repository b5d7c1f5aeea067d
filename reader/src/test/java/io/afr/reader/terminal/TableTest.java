package io.afr.reader.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

  private final List<Column> columns =
      List.of(Column.left("NAME", 6), Column.number("N"), Column.left("TEXT", 8));

  @Test
  void alignsColumns() {
    Table table = new Table(new Screen(60, false, true), columns);
    table.add(List.of(Cell.of("東京"), Cell.of("7"), Cell.of("x")));
    table.addLine("-- between --");
    table.add(List.of(Cell.of("Bern"), Cell.of("1,234"), Cell.of("y")));

    assertThat(table.lines())
        .containsExactly(
            "NAME     N TEXT", //
            "東京     7 x",
            "-- between --",
            "Bern 1,234 y");
  }

  @Test
  void squeezesTheWidestColumnAndNeverANumber() {
    Table table = new Table(new Screen(40, false, true), columns);
    table.add(List.of(Cell.of("a".repeat(20)), Cell.of("1,234,567"), Cell.of("b".repeat(90))));

    assertThat(table.lines().get(1))
        .isEqualTo("a".repeat(13) + "… 1,234,567 " + "b".repeat(14) + "…")
        .hasSize(40);
  }

  @Test
  void fitsEvenIfThatCutsWhatShouldStayWhole() {
    Table table = new Table(new Screen(40, false, true), List.of(Column.whole("A")));
    table.add(List.of(Cell.of("a".repeat(50))));

    assertThat(table.lines().get(1)).hasSize(40);
  }

  @Test
  void paintsOnlyTheText() {
    Table table = new Table(new Screen(40, true, true), columns);
    table.add(List.of(Cell.of(Ink.BAD, "a"), Cell.of("1"), Cell.of("b")));

    assertThat(table.lines().get(1)).isEqualTo("\u001b[31ma\u001b[0m    1 b");
  }
}
