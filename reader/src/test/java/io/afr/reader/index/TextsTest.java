package io.afr.reader.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was said is found in the passages that hold it, and in no others. */
class TextsTest {

  /** Of one, two and three bytes, halves of characters among them. */
  private static final String LETTERS = "aab é東\ud83d\ude00\u0000\u00ff\u00fe\n";

  @TempDir Path home;

  @Test
  void findsWhatStringsContain() {
    Random random = new Random(7);
    try (Database database = new IndexFile(home).open();
        Texts texts = new Texts(database)) {
      long sno = 1;
      for (int session = 0; session < 40; session++) {
        List<List<String>> passages = passages(random);
        texts.insert(sno, PackedTexts.of(passages));
        for (int i = 0; i < 50; i++) {
          String sought = letters(random, 1 + random.nextInt(4));
          BitSet some = random.nextBoolean() ? null : some(random, passages.size());

          BitSet found = texts.holding(sno, passages.size(), sought, some);

          assertThat(found).as(sought).isEqualTo(holding(passages, sought, some));
        }
        sno += Math.max(1, passages.size());
      }
    }
  }

  private static List<List<String>> passages(Random random) {
    List<List<String>> passages = new ArrayList<>();
    for (int left = random.nextInt(12); left > 0; left--) {
      List<String> texts = new ArrayList<>();
      for (int more = random.nextInt(3); more >= 0; more--) {
        texts.add(letters(random, random.nextInt(random.nextInt(8) == 0 ? 20_000 : 40)));
      }
      passages.add(texts);
    }
    return passages;
  }

  private static String letters(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  private static BitSet some(Random random, int size) {
    BitSet some = new BitSet();
    for (int i = 0; i < size; i++) {
      some.set(i, random.nextInt(3) == 0);
    }
    return some;
  }

  private static BitSet holding(List<List<String>> passages, String sought, BitSet some) {
    BitSet holding = new BitSet();
    for (int i = 0; i < passages.size(); i++) {
      boolean isAsked = some == null || some.get(i);
      holding.set(i, isAsked && passages.get(i).stream().anyMatch(text -> text.contains(sought)));
    }
    return holding;
  }

  @Test
  void forgetsWhatIsDeleted() {
    try (Database database = new IndexFile(home).open();
        Texts texts = new Texts(database)) {
      texts.insert(1, PackedTexts.of(List.of(List.of("rain"), List.of("sun"))));
      texts.insert(3, PackedTexts.of(List.of(List.of("rain"))));

      texts.delete(1, 2);

      assertThat(texts.holding(1, 2, "rain", null).isEmpty()).isTrue();
      assertThat(texts.holding(3, 1, "rain", null).cardinality()).isEqualTo(1);
    }
  }

  /** A forged length must not cost the memory that it promises. */
  @Test
  void noticesWhatCannotBeUnpacked() {
    PackedTexts packed = PackedTexts.of(List.of(List.of("rain"))).get(0);
    try (Database database = new IndexFile(home).open();
        Texts texts = new Texts(database)) {
      for (int length : new int[] {-1, packed.length() + 1, Integer.MAX_VALUE}) {
        texts.delete(1, 1);
        texts.insert(1, List.of(new PackedTexts(0, 1, length, packed.data())));

        assertThatThrownBy(() -> texts.holding(1, 1, "rain", null))
            .isInstanceOf(IndexException.class)
            .hasMessageContaining("damaged");
      }
    }
  }
}
