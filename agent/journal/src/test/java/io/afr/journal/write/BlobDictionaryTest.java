package io.afr.journal.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Hash;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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

  /**
   * Where it cannot grow each of its buckets is a cache of eight, and does what such a cache does.
   */
  @Test
  void isACacheThatForgetsTheLeastRecentlyUsed() {
    Random random = new Random(7);
    Hash[] hashes = hashes(200);
    BlobDictionary dictionary = new BlobDictionary(8 * 8);
    List<Lru> model = models();
    int cycle = 0;
    for (int step = 0; step < 200_000; step++) {
      Hash hash = hashes[(int) Math.abs(random.nextGaussian() * 60) % hashes.length];
      Lru bucket = model.get((int) hash.low() & 7);
      if (random.nextInt(5_000) == 0) {
        cycle++;
        dictionary.add(hash, cycle);
        model = models();
        model.get((int) hash.low() & 7).put(hash, cycle);
      } else if (random.nextInt(3) == 0) {
        dictionary.add(hash, cycle);
        bucket.put(hash, cycle);
      } else {
        assertThat(dictionary.holds(hash, cycle)).isEqualTo(bucket.get(hash) != null);
      }
    }
  }

  @Test
  void neverClaimsWhatDoesNotStandInTheCycle() {
    Random random = new Random(11);
    Hash[] hashes = hashes(50_000);
    BlobDictionary dictionary = new BlobDictionary(4_096);
    Set<Hash> standing = new HashSet<>();
    int cycle = 0;
    for (int step = 0; step < 500_000; step++) {
      Hash hash = hashes[random.nextInt(hashes.length)];
      if (random.nextInt(100_000) == 0) {
        cycle++;
        standing.clear();
      }
      if (random.nextBoolean()) {
        dictionary.add(hash, cycle);
        standing.add(hash);
      } else if (dictionary.holds(hash, cycle)) {
        assertThat(standing.contains(hash)).isTrue();
      }
    }
  }

  @Test
  void eachJournalNamesItsContentsDifferently() {
    byte[] bytes = new byte[1_000];

    assertThat(new Storing(1, 64).hash(bytes)).isEqualTo(new Storing(1, 64).hash(bytes));
    assertThat(new Storing(2, 64).hash(bytes)).isNotEqualTo(new Storing(1, 64).hash(bytes));
  }

  private static List<Lru> models() {
    return Stream.generate(Lru::new).limit(8).toList();
  }

  private static final class Lru extends LinkedHashMap<Hash, Integer> {

    private static final long serialVersionUID = 1;

    Lru() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Hash, Integer> eldest) {
      return size() > 8;
    }
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
