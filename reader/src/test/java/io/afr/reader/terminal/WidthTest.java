package io.afr.reader.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WidthTest {

  @Test
  void countsWideCharactersTwiceAndCombiningOnesNot() {
    assertThat(Width.of("東京")).isEqualTo(4);
    assertThat(Width.of("e\u0301")).isEqualTo(1);
    assertThat(Width.of("🚀")).isEqualTo(2);
    assertThat(Width.of("abc")).isEqualTo(3);
  }

  @Test
  void leavesWhatFits() {
    assertThat(Width.cut("東京", 4, "…")).isEqualTo("東京");
  }

  @Test
  void cutsBeforeAWideCharacterThatWouldNotFit() {
    assertThat(Width.cut("東京の天気", 6, "…")).isEqualTo("東京…");
  }

  @Test
  void neverCutsInsideAnEmojiOrFromItsAccent() {
    assertThat(Width.cut("👩\u200D👧\u200D👦 abc", 7, "…")).isEqualTo("👩\u200D👧\u200D👦…");
    assertThat(Width.cut("👩\u200D👧\u200D👦 abc", 6, "…")).isEqualTo("…");
    assertThat(Width.cut("e\u0301e\u0301e\u0301", 2, "…")).isEqualTo("e\u0301…");
  }

  @Test
  void givesNothingWhereNotEvenTheMarkFits() {
    assertThat(Width.cut("abc", 2, "...")).isEmpty();
  }

  @Test
  void wrapsAtSpacesAndElseAnywhere() {
    assertThat(Width.wrap("one two three", 8)).containsExactly("one two", "three");
    assertThat(Width.wrap("abcdefgh", 3)).containsExactly("abc", "def", "gh");
    assertThat(Width.wrap("東京東京", 3)).containsExactly("東", "京", "東", "京");
    assertThat(Width.wrap("a\n\nb", 3)).containsExactly("a", "", "b");
  }

  @Test
  @Timeout(20)
  void wrapsALineOfMegabytes() {
    String line = "0123456789".repeat(400_000);

    List<String> lines = Width.wrap(line, 80);

    assertThat(lines).hasSize(50_000);
    assertThat(String.join("", lines)).isEqualTo(line);
  }

  @Test
  void wrapsWhatIsWiderThanTheLine() {
    assertThat(Width.wrap("東京", 1)).containsExactly("東", "京");
  }
}
