package io.afr.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.testing.Effort;
import io.afr.journal.walk.Tapes;
import io.afr.journal.write.Recording;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kills a JVM that goes from cycle to cycle all the time, so that many kills hit a roll. */
class RollCrashTest {

  @TempDir Path home;
  @TempDir Path other;

  static LongStream seeds() {
    long first = Effort.seed();
    return LongStream.range(first, first + Effort.of(2, 100));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void losesNothingThatHadReturned(long seed) throws Exception {
    Random random = new Random(seed);
    int wanted = 1 + random.nextInt(1_500);
    Process program =
        CrashTest.start(home, other.resolve("stderr"), String.valueOf(3_000 + seed % 5 * 4_000));
    List<Long> returned = new ArrayList<>();
    try (BufferedReader out = program.inputReader(StandardCharsets.UTF_8)) {
      for (int i = 0; i < wanted; i++) {
        returned.add(Long.parseLong(out.readLine()));
      }
      program.toHandle().destroyForcibly();
    }
    program.waitFor();

    Journal journal = Journal.open(Journal.under(home).get(0));
    Recording.Read read = Recording.Read.all(journal);
    assertThat(journal.state()).isEqualTo(Journal.State.INTERRUPTED);
    assertThat(read.damages()).as("seed %d", seed).isEmpty();
    assertThat(read.of(End.class)).extracting(End::begin).containsAll(returned);
    assertThat(read.entries())
        .extracting(Entry::number)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, read.entries().size()).boxed().toList());
    Tapes.assertEachCycleStandsAlone(journal.directory());
  }
}
