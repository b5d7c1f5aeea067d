package io.afr.reader.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlignmentTest {

  @Test
  void putsBesideEachOtherWhatIsAlike() {
    assertThat(aligned("a b c d", "a c x d e")).isEqualTo("aa b- cc -x dd -e");
    assertThat(aligned("", "a")).isEqualTo("-a");
    assertThat(aligned("a", "")).isEqualTo("a-");
    assertThat(aligned("a b", "c d")).isEqualTo("a- b- -c -d");
  }

  @Test
  void prefersTheBetterLikeness() {
    // The second "A" is the same as the only "A" of the other side, the first only alike.
    assertThat(aligned("a A", "A")).isEqualTo("a- AA");
    assertThat(aligned("A a", "a")).isEqualTo("A- aa");
    assertThat(aligned("a", "A")).isEqualTo("aA");
  }

  @Test
  void givesUpOnWhatWouldTakeTooLong() {
    List<String> many = Collections.nCopies(3_000, "a");
    List<String> others = Collections.nCopies(3_000, "b");

    assertThat(Alignment.of(many, others, (a, b) -> 1))
        .hasSize(6_000)
        .allMatch(pair -> pair.a() == null || pair.b() == null);
  }

  private static String aligned(String a, String b) {
    return Alignment.of(words(a), words(b), AlignmentTest::likeness).stream()
        .map(pair -> mark(pair.a()) + mark(pair.b()))
        .collect(Collectors.joining(" "));
  }

  private static int likeness(String a, String b) {
    return a.equals(b) ? 3 : a.equalsIgnoreCase(b) ? 1 : 0;
  }

  private static List<String> words(String text) {
    return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  private static String mark(String word) {
    return word == null ? "-" : word;
  }
}
