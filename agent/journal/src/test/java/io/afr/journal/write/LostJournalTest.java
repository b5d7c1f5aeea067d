package io.afr.journal.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afr.journal.Begin;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.Gap;
import io.afr.journal.Journal;
import io.afr.journal.Note;
import io.afr.journal.disk.CycleFiles;
import io.afr.journal.walk.Tapes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A journal that somebody deletes, moves or replaces while it is written. */
@Timeout(60)
class LostJournalTest {

  @TempDir Path home;

  private Recording recording;
  private Path directory;
  private long begin;

  @BeforeEach
  void recordACall() {
    recording = Recording.withCyclesOf(home, 1 << 24);
    recording.writer.open();
    recording.writer.append(new Note(0, 1, Note.LIBRARY, Map.of("name", "x")));
    begin = recording.writer.append(Sample.tool("s", Sample.text(1, 300)));
    directory = recording.writer.directory();
  }

  @Test
  void goesOnInAFreshJournalWhereItsDirectoryIsDeleted() throws Exception {
    delete(home.resolve("shop"));
    recording.writer.check();
    awaitAnotherDirectory();

    assertThat(recording.writer.append(Sample.end(begin, Sample.text(2, 300)))).isZero();
    long next = recording.writer.append(inside(begin));
    long inner = recording.writer.append(inside(next));
    assertThat(recording.writer.append(Sample.end(inner))).isGreaterThan(inner);
    recording.close();

    List<Entry> entries = recording.entries();
    assertThat(entries)
        .extracting(Entry::number)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, entries.size()).boxed().toList());
    assertThat(entries.get(0)).isInstanceOf(Note.class);
    List<Begin> begins = all(entries, Begin.class);
    assertThat(begins).hasSize(2);
    assertThat(begins.get(0).parent()).isZero();
    assertThat(begins.get(1).parent()).isEqualTo(begins.get(0).number());
    assertThat(only(entries, End.class).begin()).isEqualTo(begins.get(1).number());
    Gap gap = only(entries, Gap.class);
    assertThat(gap.actions()).isEqualTo(1);
    assertThat(gap.reason()).contains("deleted", directory.toString());
    assertThat(recording.troubles).singleElement().asString().contains(directory.toString());
    Tapes.assertEachCycleStandsAlone(recording.directory());
  }

  @Test
  void goesOnInAFreshJournalWhereItsDirectoryIsMovedAway() throws Exception {
    Path away = home.resolve("away");
    Files.move(directory, away);
    recording.writer.check();
    awaitAnotherDirectory();
    recording.close();

    Recording.Read moved = Recording.Read.all(Journal.open(away));
    assertThat(moved.of(Begin.class)).hasSize(1);
    assertThat(moved.damages()).isEmpty();
    assertThat(Journal.open(away).state()).isEqualTo(Journal.State.INTERRUPTED);
  }

  @Test
  void writesNothingIntoADirectoryThatStandsInItsPlace() throws Exception {
    delete(directory);
    Files.createDirectory(directory);
    recording.nextHour();

    assertThat(recording.writer.append(Sample.tool("s", Sample.text(2, 300)))).isZero();
    awaitAnotherDirectory();
    recording.close();

    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void doesNotMakeADeletedDirectoryAgainAtARoll() throws Exception {
    delete(directory);
    recording.nextHour();

    assertThat(recording.writer.append(Sample.tool("s", Sample.text(2, 300)))).isZero();
    awaitAnotherDirectory();
    recording.close();

    assertThat(directory).doesNotExist();
    assertThat(only(recording.entries(), Gap.class).actions()).isEqualTo(2);
  }

  @Test
  void waitsWhereAFileStandsInTheWayOfAFreshJournal() throws Exception {
    delete(home.resolve("shop"));
    Files.createFile(home.resolve("shop"));
    recording.writer.check();

    assertThat(recording.writer.append(Sample.tool("s", Sample.text(2, 300)))).isZero();
    Files.delete(home.resolve("shop"));
    awaitAnotherDirectory();
    recording.close();

    assertThat(only(recording.entries(), Gap.class).actions()).isEqualTo(2);
  }

  @Test
  void goesOnInTheSameJournalWhereOnlyTheCurrentFileIsDeleted() throws Exception {
    recording.nextHour();
    long second = recording.writer.append(Sample.tool("s", Sample.text(2, 300)));
    List<Path> cycles = CycleFiles.in(directory);
    assertThat(cycles).hasSize(2);
    Files.delete(cycles.get(1));
    recording.writer.check();
    while (recording.writer.append(Sample.end(second)) == 0) {
      Thread.onSpinWait();
    }
    assertThat(recording.writer.append(Sample.end(begin))).isPositive();
    recording.close();

    assertThat(recording.writer.directory()).isEqualTo(directory);
    List<Entry> entries = recording.entries();
    assertThat(entries.stream().filter(Begin.class::isInstance)).hasSize(1);
    List<Gap> gaps = all(entries, Gap.class);
    assertThat(gaps).anyMatch(gap -> gap.reason().contains("deleted"));
    assertThat(gaps).allMatch(gap -> gap.actions() >= 1);
  }

  @Test
  void goesOnInTheNextFileWhereTheCurrentOneIsCut() throws Exception {
    Path cycle = CycleFiles.in(directory).get(0);
    try (FileChannel channel = FileChannel.open(cycle, StandardOpenOption.WRITE)) {
      channel.truncate(0);
    }
    recording.writer.check();
    while (recording.writer.append(Sample.end(begin)) == 0) {
      Thread.onSpinWait();
    }
    recording.close();

    assertThat(recording.writer.directory()).isEqualTo(directory);
    // An append that meets the file while it is being given up is missing for itself.
    List<Gap> gaps = all(Recording.Read.all(recording.journal()).entries(), Gap.class);
    assertThat(gaps).anyMatch(gap -> gap.reason().contains("cut"));
    assertThat(gaps).allMatch(gap -> gap.actions() >= 1);
  }

  @Test
  void putsItsLockAndManifestBack() throws Exception {
    Files.delete(directory.resolve("journal.lock"));
    Files.delete(directory.resolve("journal.json"));
    recording.writer.check();

    assertThat(Journal.open(directory).state()).isEqualTo(Journal.State.OPEN);
    assertThat(recording.writer.append(Sample.end(begin))).isPositive();
    recording.close();
    assertThat(recording.troubles).isEmpty();
    assertThat(recording.journal().state()).isEqualTo(Journal.State.ENDED);
  }

  @Test
  void locksTheFileThatSomebodyPutInThePlaceOfItsLock() throws Exception {
    Path lock = directory.resolve("journal.lock");
    Path other = Files.createFile(home.resolve("other"));
    Files.move(other, lock, StandardCopyOption.REPLACE_EXISTING);
    recording.writer.check();

    assertThat(Journal.open(directory).state()).isEqualTo(Journal.State.OPEN);
    try (FileChannel same = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      assertThatThrownBy(same::tryLock).isInstanceOf(OverlappingFileLockException.class);
    }
    recording.close();
    assertThat(recording.journal().state()).isEqualTo(Journal.State.ENDED);
  }

  @Test
  void rollsAlsoWhereItsLockHasJustBeenRemoved() throws Exception {
    Files.delete(directory.resolve("journal.lock"));
    recording.nextHour();

    assertThat(recording.writer.append(Sample.end(begin))).isPositive();
    recording.close();
    assertThat(CycleFiles.in(directory)).hasSize(2);
  }

  @Test
  void cutsNoFileThatSomebodyPutInThePlaceOfItsOwn() throws Exception {
    Path cycle = CycleFiles.in(directory).get(0);
    Path other = Files.write(home.resolve("other"), new byte[3 << 20]);
    Files.move(other, cycle, StandardCopyOption.REPLACE_EXISTING);
    recording.close();

    assertThat(cycle).hasSize(3 << 20);
  }

  private void awaitAnotherDirectory() {
    while (directory.equals(recording.writer.directory()) || recording.writer.missing() > 0) {
      Thread.onSpinWait();
    }
  }

  private static Begin inside(long parent) {
    Begin begin = Sample.tool("s", Sample.text(1, 300));
    return new Begin(
        0,
        begin.timeMicros(),
        begin.kind(),
        begin.layer(),
        parent,
        begin.operation(),
        begin.session(),
        begin.sessionFrom(),
        begin.agent(),
        begin.thread(),
        begin.library(),
        begin.attributes(),
        begin.messages(),
        begin.parts());
  }

  private static <E extends Entry> E only(List<Entry> entries, Class<E> kind) {
    List<E> found = all(entries, kind);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static <E extends Entry> List<E> all(List<Entry> entries, Class<E> kind) {
    return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
