package io.afr.journal.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.Journal;
import io.afr.journal.Progress;
import io.afr.journal.walk.Tapes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine's clock jumps, forth and back, and calls last longer than a cycle. */
class ClockTest {

  private static final List<Duration> jumps =
      List.of(
          Duration.ofHours(3),
          Duration.ofHours(-5),
          Duration.ofMinutes(-1),
          Duration.ofHours(1),
          Duration.ofDays(-400),
          Duration.ofDays(800),
          Duration.ofDays(-400),
          Duration.ofHours(1));

  @TempDir Path home;

  @Test
  void entriesStandInTheirOrderHoweverTheClockJumps() {
    Recording recording = Recording.withCyclesOf(home, 8_000);
    recording.writer.open();
    for (Duration jump : jumps) {
      for (int i = 0; i < 20; i++) {
        long begin = recording.writer.append(Sample.tool("s", Sample.text(i, 300)));
        assertThat(recording.writer.append(Sample.end(begin))).isEqualTo(begin + 1);
      }
      recording.millis.addAndGet(jump.toMillis());
    }
    recording.close();

    assertIsWhole(recording, jumps.size() * 20);
    assertThat(Tapes.files(recording.directory())).hasSizeGreaterThan(jumps.size());
    Tapes.assertEachCycleStandsAlone(recording.directory());
  }

  @Test
  void aCallGoesThroughAsManyCyclesAsItLasts() {
    Recording recording = Recording.open(home);
    long call = recording.writer.append(Sample.request("s", Sample.text(1, 300)));
    for (int hour = 0; hour < 3; hour++) {
      recording.nextHour();
      assertThat(recording.writer.append(piece(call, hour))).isPositive();
    }
    recording.nextHour();
    recording.writer.append(Sample.end(call, Sample.text(2, 300)));
    recording.close();

    assertIsWhole(recording, 1);
    assertThat(Tapes.files(recording.directory())).hasSize(5);
    assertThat(recording.entries()).filteredOn(Progress.class::isInstance).hasSize(3);
  }

  private static Progress piece(long call, int at) {
    return new Progress(0, Sample.TIME, call, Progress.Channel.TEXT, at, Sample.text(at, 1));
  }

  private static void assertIsWhole(Recording recording, int calls) {
    List<Entry> entries = recording.entries();
    assertThat(recording.troubles).isEmpty();
    assertThat(entries)
        .extracting(Entry::number)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, entries.size()).boxed().toList());
    assertThat(entries).filteredOn(End.class::isInstance).hasSize(calls);
    assertThat(recording.journal().state()).isEqualTo(Journal.State.ENDED);
  }
}
