package io.afr.it.durability;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.AgentJvm;
import io.afr.it.harness.Built;
import io.afr.it.harness.Finished;
import io.afr.it.harness.Flight;
import io.afr.journal.Journal;
import io.afr.journal.testing.Effort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code kill -9} at any moment loses nothing that had returned, and leaves a readable journal. */
class KillIT {

  /** In which part of its life the program is killed. */
  private enum Moment {
    TALKING,
    STARTING,
    ENDING
  }

  @RegisterExtension final Flight flight = new Flight();

  static LongStream seeds() {
    long first = Effort.seed();
    return LongStream.range(first, first + Effort.of(6, 200));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void losesNothingThatHadReturned(long seed) throws Exception {
    Random random = new Random(seed);
    Moment moment = Moment.values()[(int) Math.floorMod(seed, 6L) / 2 % 3];
    int answers = 1 + random.nextInt(moment == Moment.ENDING ? 60 : Effort.of(100, 300));
    String end = moment == Moment.ENDING ? "exit" : "never";
    Talk talk = new Talk(flight, flight.directory().resolve("talk"), answers, end);

    AgentJvm jvm = flight.startWithAgent(talk.program());
    awaitMoment(moment, talk, jvm, answers, random);
    Finished killed = jvm.kill();

    List<String> heard = talk.heard();
    String how = "seed " + seed + ", " + moment + " after " + heard.size() + " answers";
    assertThat(killed.out()).as(how).isEmpty();
    assertThat(killed.err()).as(how).isEmpty();
    List<Path> journals = Journal.under(talk.home());
    for (Path directory : journals) {
      Journal journal = Journal.open(directory);
      Complete.assertWhole(journal);
      assertThat(journal.state()).as(how).isIn(possibleEnds(moment));
    }
    assertThat(Complete.answered(talk.home())).as(how).containsAll(heard);
    if (seed % 10 == 1) {
      assertCommandLineReads(talk.home());
    }
  }

  private static void awaitMoment(
      Moment moment, Talk talk, AgentJvm jvm, int answers, Random random) throws Exception {
    int mostMillis =
        switch (moment) {
          case STARTING -> 5_000;
          case TALKING -> 20;
          case ENDING -> 200;
        };
    if (moment != Moment.STARTING) {
      talk.awaitAnswers(jvm, answers);
    }
    jvm.endsWithin(Duration.ofNanos(random.nextLong(mostMillis * 1_000_000L)));
  }

  private static List<Journal.State> possibleEnds(Moment moment) {
    return moment == Moment.ENDING
        ? List.of(Journal.State.INTERRUPTED, Journal.State.ENDED)
        : List.of(Journal.State.INTERRUPTED);
  }

  private static void assertCommandLineReads(Path home) throws Exception {
    for (String command : List.of("list", "doctor")) {
      try (AgentJvm afr =
          AgentJvm.startJar(
              Built.readerJar(), List.of(command, "--home", home.toString(), "--json"))) {
        Finished read = afr.await();
        assertThat(read.err()).isEmpty();
        assertThat(read.exitCode()).as(command + ": " + read.out()).isZero();
      }
    }
  }
}
