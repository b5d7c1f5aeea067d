package io.afr.reader.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BarTest {

  @Test
  void standsWhereTheTimeIs() {
    assertThat(Bar.between(0.25, 0.5, 8, true)).isEqualTo("  ██    ");
    assertThat(Bar.between(0, 1, 8, true)).isEqualTo("████████");
    assertThat(Bar.between(0, 0.1875, 8, true)).isEqualTo("█▌      ");
  }

  @Test
  void showsEvenTheShortest() {
    assertThat(Bar.between(0.5, 0.5, 8, true)).isEqualTo("    ▏   ");
    assertThat(Bar.between(1, 1, 8, true)).isEqualTo("       ▏");
  }

  @Test
  void isDrawnWithoutUnicodeToo() {
    assertThat(Bar.between(0.25, 0.5, 8, false)).isEqualTo("  ##    ");
  }
}
