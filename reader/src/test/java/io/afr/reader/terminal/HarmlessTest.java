package io.afr.reader.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HarmlessTest {

  @Test
  void showsEscapeSequencesInsteadOfObeyingThem() {
    assertThat(Harmless.line("a\u001b[31mred\u001b]0;title\u0007"))
        .isEqualTo("a\\x1b[31mred\\x1b]0;title\\x07");
    assertThat(Harmless.line("\u009b2J")).isEqualTo("\\x9b2J");
  }

  @Test
  void showsWhatWouldTurnTheWritingDirection() {
    assertThat(Harmless.line("safe\u202Eexe.txt\u2066")).isEqualTo("safe\\u202eexe.txt\\u2066");
  }

  @Test
  void showsWhatWouldHide() {
    assertThat(Harmless.line("a\u200Bb\uFEFF")).isEqualTo("a\\u200bb\\ufeff");
    assertThat(Harmless.line("\uDB40\uDC41")).isEqualTo("\\u{e0041}");
  }

  @Test
  void showsHalvesOfCharacters() {
    assertThat(Harmless.line("x\uD83D")).isEqualTo("x\\ud83d");
  }

  @Test
  void keepsWhatJoinsEmojiAndLetters() {
    String family = "👩\u200D👧 क\u200Dष";

    assertThat(Harmless.line(family)).isEqualTo(family);
  }

  @Test
  void putsEverythingOnOneLine() {
    assertThat(Harmless.line("  one\r\n\ttwo\u2028three\u0085 four\u00A0five  "))
        .isEqualTo("one two three four five");
  }

  @Test
  void cutsBeforeACharacterThatDoesNotFit() {
    assertThat(Harmless.line("ab\uD83D\uDE00cd", 3)).isEqualTo("ab");
    assertThat(Harmless.line("ab\uD83D\uDE00cd", 4)).isEqualTo("ab\uD83D\uDE00");
    assertThat(Harmless.line("ab\uD83D\uDE00", 4)).isEqualTo("ab\uD83D\uDE00");
  }

  @Test
  void escapesInJsonWhatATerminalWouldObey() {
    assertThat(Harmless.json("{\n\"a\":\"\u202E\u009b東\uDB40\uDC41\"}"))
        .isEqualTo("{\n\"a\":\"\\u202e\\u009b東\\udb40\\udc41\"}");
  }

  @Test
  void keepsLinesInABlock() {
    assertThat(Harmless.block("one\r\n\ttwo\rthree\u0000")).isEqualTo("one\n  two\\x0dthree\\x00");
  }
}
