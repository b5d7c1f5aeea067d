package io.afr.reader.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.generate.Corpus;
import io.afr.journal.testing.Effort;
import io.afr.journal.testing.Varied;
import io.afr.reader.Changes;
import io.afr.reader.Filter;
import io.afr.reader.Progress;
import io.afr.reader.Row;
import io.afr.reader.SessionRef;
import io.afr.reader.price.Prices;
import io.afr.reader.stats.By;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index answers as if everything had been read. */
class IndexTest {

  @TempDir Path directory;

  @Test
  void answersLikeWhoReadsEverything() {
    long first = Effort.seed();
    for (long seed = first; seed < first + Effort.of(4, 200); seed++) {
      Path home = directory.resolve(String.valueOf(seed));
      compare(home, seed);
    }
  }

  private static void compare(Path home, long seed) {
    Random random = new Random(seed);
    Oracle oracle = new Oracle(home);
    try (RandomHome jvms = new RandomHome(home, seed)) {
      Index index = Index.open(home, Prices.builtIn());
      for (int round = 0; round < 6; round++) {
        for (int i = 0; i < 120; i++) {
          jvms.step();
        }
        if (round == 5) {
          jvms.close();
        }
        if (random.nextInt(3) == 0) {
          index.close();
          index = Index.open(home, Prices.builtIn());
        }
        index.update(Progress.NONE);
        assertSame(oracle.look(), index, random);
      }
      index.close();
    }
  }

  private static void assertSame(Oracle oracle, Index index, Random random) {
    oracle.assertSameSessions(index);
    oracle.assertSamePages(index, Filter.where().limit(2));
    for (int i = 0; i < 60; i++) {
      Filter filter = oracle.filter(random);
      oracle.assertSameAnswer(index, filter);
      if (filter.text() == null) {
        By[] all = By.values();
        oracle.assertSameStats(index, filter, all[i % all.length]);
      }
    }
    for (SessionRef ref : oracle.all()) {
      for (String name : List.of(ref.name(), ref.id(), ref.service() + "/" + ref.id())) {
        oracle.assertSameNames(index, name);
        oracle.assertSameNames(index, name.substring(0, 1 + random.nextInt(name.length())));
      }
    }
    List.of("last", "none", "", "shop", "s", "bank/")
        .forEach(n -> oracle.assertSameNames(index, n));
  }

  /** So many that they fill several blocks. */
  @Test
  void findsTextsOfManySessions() {
    Corpus corpus = Corpus.of(Effort.seed(), 400);
    corpus.write(directory, done -> {});
    Oracle oracle = new Oracle(directory).look();
    Random random = new Random(Effort.seed());
    try (Index index = Index.open(directory, Prices.builtIn())) {
      index.update(Progress.NONE);
      for (int i = 0; i < Effort.of(30, 1_000); i++) {
        String word = Corpus.word(random.nextInt(random.nextBoolean() ? 100 : 3_000));
        String other = Corpus.word(random.nextInt(40));
        Filter.Builder filter =
            Filter.where()
                .limit(1 + random.nextInt(60))
                .text(
                    switch (i % 5) {
                      case 0 -> word;
                      case 1 -> word.substring(random.nextInt(word.length()));
                      case 2 -> word + " " + other;
                      case 3 -> word.substring(1) + " " + other + " " + word.charAt(0);
                      default -> Corpus.unique(random.nextInt(400), random.nextInt(3));
                    });
        if (random.nextInt(3) == 0) {
          filter.agentId(corpus.agents().get(random.nextInt(5)));
        }
        if (random.nextInt(3) == 0) {
          Instant from = Corpus.START.plus(Duration.ofHours(random.nextInt(90 * 24)));
          filter.from(from).to(from.plus(Duration.ofDays(7)));
        }

        oracle.assertSameAnswer(index, filter.build());
      }
    }
  }

  @Test
  void comesToAnEndThoughJournalsGrowMeanwhile() {
    try (RandomHome jvms = new RandomHome(directory, 9)) {
      for (int i = 0; i < 500; i++) {
        jvms.step();
      }
      AtomicInteger batches = new AtomicInteger();
      try (Index index = Index.open(directory, Prices.builtIn(), 20_000)) {
        index.update(
            (done, total) -> {
              assertThat(batches.incrementAndGet()).isLessThan(500);
              for (int i = 0; i < 10; i++) {
                jvms.step();
              }
            });
        assertThat(batches).hasPositiveValue();
        index.update(Progress.NONE);
        assertSame(new Oracle(directory).look(), index, new Random(9));
      }
    }
  }

  /** It must not look for what another has written in what it knew before. */
  @Test
  void answersWithWhatAnotherHasWrittenMeanwhile() {
    try (RandomHome jvms = new RandomHome(directory, 10)) {
      for (int i = 0; i < 300; i++) {
        jvms.step();
      }
      try (Index mine = Index.open(directory, Prices.builtIn());
          Index others = Index.open(directory, Prices.builtIn())) {
        for (int round = 0; round < 5; round++) {
          mine.update(Progress.NONE);
          for (int i = 0; i < 200; i++) {
            jvms.step();
          }
          others.update(Progress.NONE);

          Filter filter = Filter.where().text("rain").build();
          assertThat(mine.search(filter)).isEqualTo(others.search(filter));
        }
      }
    }
  }

  /** The words that it knows are put in order now and then, while somebody remembers some. */
  @Test
  void findsPartsOfWordsThatCameOneByOne() {
    try (RandomHome jvms = new RandomHome(directory, 12);
        Index index = Index.open(directory, Prices.builtIn());
        Index others = Index.open(directory, Prices.builtIn())) {
      for (int i = 0; i < 440; i++) {
        jvms.say("s" + i, "word" + i + "end");
        index.update(Progress.NONE);
        if (i % 30 == 0 || i > 435) {
          others.update(Progress.NONE);
          for (int said : List.of(0, i / 2, i)) {
            Filter filter = Filter.where().text("ord" + said + "en").build();
            assertThat(index.search(filter).rows()).as("%s of %s", said, i).hasSize(1);
            assertThat(others.search(filter).rows()).as("%s of %s", said, i).hasSize(1);
          }
        }
      }
    }
  }

  /** Also where several of them are written again at once. */
  @Test
  void tellsOfEachSessionThatHasChanged() {
    try (RandomHome jvms = new RandomHome(directory, 11);
        Index index = Index.open(directory, Prices.builtIn())) {
      for (int round = 0; round < 20; round++) {
        Set<Row> before =
            Set.copyOf(index.search(Filter.where().limit(Filter.MOST).build()).rows());
        long mark = index.changes(Changes.BEGIN).mark();
        for (int i = 0; i < 30; i++) {
          jvms.step();
        }
        index.update(Progress.NONE);

        Changes changes = index.changes(mark);
        Set<SessionRef> told = new HashSet<>();
        changes.rows().forEach(row -> told.add(row.session()));
        for (Row row : index.search(Filter.where().limit(Filter.MOST).build()).rows()) {
          assertThat(changes.isUntold() || before.contains(row) || told.contains(row.session()))
              .as("round %d: %s", round, row)
              .isTrue();
        }
      }
    }
  }

  @Test
  void takesInAllKindsOfEntries() {
    Varied.record(directory);
    Oracle oracle = new Oracle(directory).look();

    try (Index index = Index.open(directory, Prices.builtIn())) {
      index.update(Progress.NONE);
      assertSame(oracle, index, new Random(1));
    }
  }
}
