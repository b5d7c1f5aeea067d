package io.afr.journal.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afr.journal.Begin;
import io.afr.journal.Entry;
import io.afr.journal.Gap;
import io.afr.journal.Journal;
import io.afr.journal.JournalException;
import io.afr.journal.disk.FakeDisk;
import io.afr.journal.walk.Tapes;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FullDiskTest {

  @TempDir Path home;

  private final FakeDisk disk = new FakeDisk(300);

  @Test
  void pausesBeforeTheDiskIsFullAndGoesOnOnceThereIsRoom() throws Exception {
    Recording recording = recording();
    recording.writer.open();
    recording.writer.append(Sample.tool("s", Sample.text(1, 100_000)));
    disk.usable(255);

    assertThat(recording.writer.append(Sample.tool("s", Sample.text(2, 100_000)))).isZero();
    assertThat(recording.writer.append(Sample.tool("s", Sample.text(3, 300)))).isZero();
    assertThat(recording.troubles)
        .singleElement()
        .asString()
        .contains(recording.directory().toString(), "255.0 MB are free", "256.0 MB wanted");

    disk.usable(300);
    awaitNothingMissing(recording);
    assertThat(recording.writer.append(Sample.tool("s", Sample.text(1, 100_000)))).isPositive();
    recording.close();

    List<Entry> entries = recording.entries();
    assertThat(entries)
        .extracting(Entry::number)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, entries.size()).boxed().toList());
    assertThat(gaps(recording)).extracting(Gap::actions).containsExactly(2L);
    assertThat(gaps(recording).get(0).reason()).contains("min-free-space");
    Tapes.assertEachCycleStandsAlone(recording.directory());
  }

  @Test
  void doesNotGoOnForAFewBytesAndPauseAgain() {
    Recording recording = recording();
    recording.writer.open();
    disk.usable(255);
    recording.writer.append(Sample.tool("s", Sample.text(2, 100_000)));

    disk.usable(257);
    disk.awaitAsked(3);
    assertThat(recording.writer.missing()).isEqualTo(1);

    disk.usable(300);
    awaitNothingMissing(recording);
    recording.close();
  }

  @Test
  void survivesAnErrorWhereItWrites() {
    Recording recording = recording();
    recording.writer.open();
    long begin = recording.writer.append(Sample.tool("s", Sample.text(1, 300)));
    disk.broken(true);

    assertThat(recording.writer.append(Sample.end(begin, Sample.text(2, 100_000)))).isZero();
    assertThat(recording.troubles).singleElement().asString().contains("InternalError");
    disk.broken(false);
    awaitNothingMissing(recording);
    recording.close();

    assertThat(gaps(recording)).extracting(Gap::actions).containsExactly(1L);
  }

  @Test
  void survivesAnErrorWhereItOpens() {
    disk.broken(true);
    Recording recording = recording();
    recording.writer.append(Sample.tool("s", Sample.text(1, 300)));
    assertThatThrownBy(recording.writer::open)
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("InternalError");
    disk.broken(false);
    awaitDirectory(recording);
    recording.close();

    assertThat(Recording.Read.all(recording.journal()).of(Begin.class)).hasSize(1);
  }

  @Test
  void makesNoDirectoryBeforeThereIsRoomAndKeepsWhatWaits() {
    disk.usable(200);
    Recording recording = recording();
    recording.writer.append(Sample.tool("s", Sample.text(1, 300)));

    assertThatThrownBy(recording.writer::open)
        .isInstanceOf(JournalException.class)
        .hasMessageContaining(home.toString())
        .hasMessageContaining("200.0 MB are free");
    assertThat(recording.writer.append(Sample.tool("s", Sample.text(2, 300)))).isPositive();
    disk.awaitAsked(3);
    assertThat(home).isEmptyDirectory();

    disk.usable(300);
    awaitDirectory(recording);
    recording.close();
    assertThat(Recording.Read.all(recording.journal()).of(Begin.class)).hasSize(2);
    assertThat(gaps(recording)).isEmpty();
  }

  @Test
  void countsWhatDoesNotFitIntoMemoryUntilThereIsRoom() {
    disk.usable(200);
    Recording recording = recording();
    assertThatThrownBy(recording.writer::open).isInstanceOf(JournalException.class);
    int kept = 0;
    for (int i = 0; i < 20; i++) {
      kept += recording.writer.append(Sample.tool("s", Sample.text(i, 100_000))) > 0 ? 1 : 0;
    }
    assertThat(kept).isBetween(5, 15);

    disk.usable(300);
    awaitDirectory(recording);
    recording.close();
    assertThat(Recording.Read.all(recording.journal()).of(Begin.class)).hasSize(kept);
    assertThat(gaps(recording)).extracting(Gap::actions).containsExactly(20L - kept);
  }

  @Test
  void writesWhatWaitedAtTheEndAtTheLatest() {
    disk.usable(200);
    Recording recording = new Recording(home, limits(60_000), disk);
    recording.writer.append(Sample.tool("s", Sample.text(1, 300)));
    assertThatThrownBy(recording.writer::open).isInstanceOf(JournalException.class);
    disk.usable(300);
    recording.close();

    assertThat(recording.journal().state()).isEqualTo(Journal.State.ENDED);
    assertThat(Recording.Read.all(recording.journal()).of(Begin.class)).hasSize(1);
  }

  @Test
  void leavesNothingBehindWhereThereNeverWasRoom() {
    disk.usable(200);
    Recording recording = recording();
    recording.writer.append(Sample.tool("s", Sample.text(1, 300)));
    assertThatThrownBy(recording.writer::open).isInstanceOf(JournalException.class);
    recording.close();

    assertThat(home).isEmptyDirectory();
  }

  private Recording recording() {
    return new Recording(home, limits(10), disk);
  }

  private static Limits limits(long retryMillis) {
    return new Limits(
        1 << 24, 1 << 20, 64, 1_000, 64, 100, 50, retryMillis, 256 * FakeDisk.MEGABYTE);
  }

  private static List<Gap> gaps(Recording recording) {
    return Recording.Read.all(recording.journal()).of(Gap.class);
  }

  private static void awaitNothingMissing(Recording recording) {
    while (recording.writer.missing() > 0) {
      Thread.onSpinWait();
    }
  }

  private static void awaitDirectory(Recording recording) {
    while (recording.writer.directory() == null) {
      Thread.onSpinWait();
    }
  }
}
