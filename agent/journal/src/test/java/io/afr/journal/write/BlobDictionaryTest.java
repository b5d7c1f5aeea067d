package io.afr.journal.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Hash;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BlobDictionaryTest {

  @Test
  void knowsWhatStandsInThisCycleOnly() {
    BlobDictionary dictionary = new BlobDictionary(100);
    Hash first = new Hash(1, 2);
    Hash second = new Hash(2, 2);

    dictionary.add(first, 0);
    assertThat(dictionary.holds(first, 0)).isTrue();
    assertThat(dictionary.holds(second, 0)).isFalse();
    assertThat(dictionary.holds(first, 1)).isFalse();

    dictionary.add(second, 1);
    dictionary.add(first, 0);
    assertThat(dictionary.holds(first, 1)).isFalse();
    assertThat(dictionary.holds(second, 1)).isTrue();
  }

  @Test
  void remembersThousands() {
    Hash[] hashes = hashes(10_000);
    BlobDictionary dictionary = new BlobDictionary(40_000);
    for (Hash hash : hashes) {
      dictionary.add(hash, 0);
    }

    assertThat(held(dictionary, hashes)).isGreaterThan(9_900);
    assertThat(hashes(10_001)[10_000]).matches(hash -> !dictionary.holds(hash, 0));
  }

  @Test
  void forgetsWhatWasNotUsed() {
    Hash[] hashes = hashes(1_000);
    BlobDictionary dictionary = new BlobDictionary(100);
    for (Hash hash : hashes) {
      dictionary.add(hash, 0);
      assertThat(dictionary.holds(hashes[0], 0)).isTrue();
    }

    assertThat(held(dictionary, hashes)).isBetween(50L, 100L);
    assertThat(dictionary.holds(hashes[1], 0)).isFalse();
    assertThat(dictionary.holds(hashes[999], 0)).isTrue();
  }

  private static long held(BlobDictionary dictionary, Hash[] hashes) {
    return Stream.of(hashes).filter(hash -> dictionary.holds(hash, 0)).count();
  }

  private static Hash[] hashes(int count) {
    Random random = new Random(5);
    return Stream.generate(() -> new Hash(random.nextLong(), random.nextLong()))
        .limit(count)
        .toArray(Hash[]::new);
  }
}
