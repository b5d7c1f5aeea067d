package io.afr.reader.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AmountsTest {

  @Test
  void saysDurationsInTheUnitThatFits() {
    assertThat(Amounts.duration(0)).isEqualTo("0 ms");
    assertThat(Amounts.duration(0.34)).isEqualTo("0.3 ms");
    assertThat(Amounts.duration(12.4)).isEqualTo("12 ms");
    assertThat(Amounts.duration(999.9)).isEqualTo("1.00 s");
    assertThat(Amounts.duration(3_420)).isEqualTo("3.42 s");
    assertThat(Amounts.duration(125_000)).isEqualTo("2 min 5 s");
    assertThat(Amounts.duration(3_720_000)).isEqualTo("1 h 2 min");
    assertThat(Amounts.duration(90_000_000)).isEqualTo("1 d 1 h");
  }

  @Test
  void saysThemShortForColumns() {
    assertThat(Amounts.brief(812)).isEqualTo("812ms");
    assertThat(Amounts.brief(125_000)).isEqualTo("2m05s");
    assertThat(Amounts.brief(3_720_000)).isEqualTo("1h02m");
    assertThat(Amounts.brief(90_000_000)).isEqualTo("1d01h");
  }

  @Test
  void showsSmallCostsExactly() {
    assertThat(Amounts.cost(0)).isEqualTo("$0.00");
    assertThat(Amounts.cost(12.3)).isEqualTo("$12.30");
    assertThat(Amounts.cost(0.0042)).isEqualTo("$0.0042");
    assertThat(Amounts.cost(0.000012345)).isEqualTo("$0.0000123");
  }

  @Test
  void setsThousandsApart() {
    assertThat(Amounts.counted(1_234_567, "token")).isEqualTo("1,234,567 tokens");
    assertThat(Amounts.counted(1, "token")).isEqualTo("1 token");
  }

  @Test
  void saysHowLongAgo() {
    Instant now = Instant.parse("2026-05-10T12:00:00Z");

    assertThat(Amounts.age(now, now)).isEqualTo("now");
    assertThat(Amounts.age(now.minusSeconds(300), now)).isEqualTo("5 min ago");
    assertThat(Amounts.briefAge(now.minusSeconds(300), now)).isEqualTo("5m");
    assertThat(Amounts.briefAge(now.minusSeconds(7_300), now)).isEqualTo("2h");
    assertThat(Amounts.briefAge(now.minusSeconds(86_400 * 9), now)).isEqualTo("9d");
  }

  @Test
  void saysBytesInPowersOf1024() {
    assertThat(Amounts.bytes(512)).isEqualTo("512 B");
    assertThat(Amounts.bytes(1_572_864)).isEqualTo("1.5 MB");
  }
}
