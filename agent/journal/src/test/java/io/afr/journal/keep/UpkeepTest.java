package io.afr.journal.keep;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Journal;
import io.afr.journal.Walker;
import io.afr.journal.disk.CycleFiles;
import io.afr.journal.walk.Tapes;
import io.afr.journal.write.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpkeepTest {

  private static final Duration month = Duration.ofDays(30);
  private static final long muchSpace = 1L << 40;

  @TempDir Path temporary;
  private Path elsewhere;
  private Service service;

  @BeforeEach
  void directories() throws IOException {
    elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
    service = new Service(Files.createDirectory(temporary.resolve("home")));
  }

  @AfterEach
  void nothingWentWrong() {
    assertThat(service.problems).isEmpty();
  }

  @Test
  void deletesJournalsThatAreTooOld() throws IOException {
    service.ended(Duration.ofDays(31));
    service.interrupted(Duration.ofDays(40));
    Path young = service.ended(Duration.ofDays(29));
    Path longRun = service.ended(Duration.ofDays(50), Duration.ofDays(1), 3);

    service.tidy(month, muchSpace);

    assertThat(service.journals()).containsExactlyInAnyOrder(young, longRun);
  }

  @Test
  void deletesTheOldestEndedJournalsUntilTheRestFits() throws IOException {
    Path oldest = service.interrupted(Duration.ofHours(9));
    Path older = service.ended(Duration.ofHours(8));
    Path young = service.ended(Duration.ofHours(1));
    try (Recording living = service.living(Duration.ofHours(20), Duration.ZERO, 200)) {
      List<Path> cycles = Tapes.files(living.writer.directory());
      long bytes = service.bytes();

      service.tidy(month, bytes - 1);
      assertThat(service.journals())
          .containsExactlyInAnyOrder(older, young, living.writer.directory());
      assertThat(oldest).doesNotExist();

      service.tidy(month, service.bytes());
      assertThat(service.journals()).hasSize(3);

      service.tidy(month, service.bytes() - 1);
      assertThat(older).doesNotExist();
      assertThat(young).exists();
      assertThat(Tapes.files(living.writer.directory())).isEqualTo(cycles);
    }
  }

  @Test
  void deletesClosedCyclesWhereNoEndedJournalIsLeft() throws IOException {
    service.ended(Duration.ofHours(1));
    try (Recording living = service.living(Duration.ofHours(3), Duration.ofHours(2), 200)) {
      List<Path> cycles = Tapes.files(living.writer.directory());
      assertThat(cycles).hasSizeGreaterThan(5);

      service.tidy(month, service.bytes() / 2);

      List<Path> left = Tapes.files(living.writer.directory());
      assertThat(service.journals()).containsExactly(living.writer.directory());
      assertThat(left).hasSizeBetween(2, cycles.size() - 2).containsSequence(left);
      assertThat(cycles).endsWith(left.toArray(new Path[0]));
      assertRemoved(living, left);
    }
  }

  @Test
  void deletesClosedCyclesBehindOneThatNothingWasWrittenTo() throws IOException {
    try (Recording living = service.living(Duration.ofHours(3), Duration.ofHours(3), 0)) {
      for (int i = 0; i < 3; i++) {
        living.nextHour();
        Service.note(living, Service.NOW);
      }
      assertThat(Tapes.files(living.writer.directory())).hasSize(4);

      service.tidy(month, 0);

      assertThat(Tapes.files(living.writer.directory())).hasSize(1);
    }
  }

  @Test
  void deletesWhatAWriterThatWasKilledWhileItOpenedLeft() throws IOException {
    Path journal = service.interrupted(Duration.ofDays(40));
    Files.write(journal.resolve("space.probe"), new byte[1_000]);

    service.tidy(month, muchSpace);

    assertThat(journal).doesNotExist();
  }

  @Test
  void goesOnRecordingAfterCyclesWereDeleted() throws IOException {
    try (Recording living = service.living(Duration.ofDays(90), Duration.ofDays(35), 100)) {
      living.time(Service.NOW);
      Service.note(living, Service.NOW);
      service.tidy(month, muchSpace);
      List<Path> left = Tapes.files(living.writer.directory());
      assertThat(left).hasSize(1);

      for (int i = 0; i < 100; i++) {
        Service.note(living, Service.NOW);
      }
      living.nextHour();
      Service.note(living, Service.NOW);

      assertThat(living.entries().size()).isGreaterThan(101);
      assertThat(living.troubles()).isEmpty();
    }
    service.tidy(month, muchSpace);
    assertThat(service.journals()).hasSize(1);
  }

  @Test
  void neverDeletesWhatIsBeingWritten() throws IOException {
    try (Recording living = service.living(Duration.ofDays(90), Duration.ofDays(90), 5)) {
      service.tidy(Duration.ZERO, 0);

      assertThat(Tapes.files(living.writer.directory())).hasSize(1);
      assertThat(living.entries().size()).isEqualTo(5);
    }
    service.tidy(Duration.ZERO, 0);
    assertThat(service.journals()).isEmpty();
  }

  @Test
  void deletesOldCyclesOfAJournalThatEndedLately() throws IOException {
    Path journal = service.ended(Duration.ofDays(60), Duration.ofDays(1), 200);

    service.tidy(month, muchSpace);

    Recording.Read read = Recording.Read.all(Journal.open(journal));
    assertThat(read.damages()).isEmpty();
    assertThat(read.entries().size()).isBetween(95, 130);
    assertThat(Removals.in(journal).why(1)).isEqualTo(Removal.Why.RETENTION);
    assertThat(Removals.in(journal).why(read.entries().get(0).number() - 1))
        .isEqualTo(Removal.Why.RETENTION);
    assertThat(Removals.in(journal).why(read.entries().get(0).number())).isNull();
  }

  @Test
  void touchesNothingThatIsNotOurs() throws IOException {
    Path notes =
        Files.writeString(service.ended(month.multipliedBy(2)).resolve("notes.txt"), "mine");
    Path file = Files.writeString(service.directory().resolve("readme"), "mine");
    Path directory = Files.createDirectory(service.directory().resolve("20200101T000000Z-old"));
    Path cycle = Files.writeString(directory.resolve("20200101-00.cq4"), "mine");
    Path outside = service.ended(month.multipliedBy(3));
    Path moved = Files.move(outside, elsewhere.resolve(CycleFiles.name(outside)));
    Path link = Files.createSymbolicLink(outside, moved);
    Path linked = Files.writeString(elsewhere.resolve("linked"), "mine");
    Path inside = service.ended(month.multipliedBy(4));
    Path cycleLink = Files.createSymbolicLink(inside.resolve("20200101-00.cq4"), linked);

    service.tidy(Duration.ZERO, 0);

    assertThat(List.of(file, notes, cycle, link, linked))
        .allSatisfy(path -> assertThat(path).exists());
    assertThat(Tapes.files(moved)).isNotEmpty();
    assertThat(cycleLink).isSymbolicLink();
    assertThat(notes.getParent()).isDirectoryNotContaining("glob:**.cq4");
  }

  @Test
  void followsNoServiceThatIsALink() throws IOException {
    Path journal = service.ended(month.multipliedBy(2));
    Path moved = Files.move(service.directory(), elsewhere.resolve("shop"));
    Files.createSymbolicLink(service.directory(), moved);

    service.tidy(Duration.ZERO, 0);

    assertThat(moved.resolve(CycleFiles.name(journal))).exists();
  }

  @Test
  void leavesItToWhoIsAtItAlready() throws IOException {
    Path journal = service.ended(month.multipliedBy(2));
    try (RetentionLock lock = RetentionLock.tryAcquire(service.directory())) {
      assertThat(lock).isNotNull();
      service.tidy(month, muchSpace);
      assertThat(journal).exists();
    }
    service.tidy(month, muchSpace);
    assertThat(journal).doesNotExist();
  }

  @Test
  void finishesWhatSomebodyElseBegan() throws IOException {
    Path journal = service.ended(Duration.ofDays(61), Duration.ofDays(60), 100);
    List<Path> cycles = Tapes.files(journal);
    Files.delete(cycles.get(0));
    Path nearlyGone = service.ended(month.multipliedBy(2));
    for (Path file : List.copyOf(OwnFiles.in(nearlyGone))) {
      if (!CycleFiles.name(file).equals("journal.lock")) {
        Files.delete(file);
      }
    }
    Files.setLastModifiedTime(nearlyGone, FileTime.from(Service.NOW.minusSeconds(601)));
    Path beginning = Files.createDirectory(journal.resolveSibling("20261123T075959Z-77-00000000"));
    Files.setLastModifiedTime(beginning, FileTime.from(Service.NOW.minusSeconds(1)));

    service.tidy(month, muchSpace);

    assertThat(service.journals()).containsExactly(beginning);
  }

  @Test
  void survivesClocksThatJump() throws IOException {
    Path journal = service.ended(Duration.ofDays(1));
    Path fromTheFuture = service.ended(Duration.ofDays(-4_000));

    service.tidyAt(Instant.EPOCH, month, muchSpace);
    service.tidyAt(Instant.EPOCH.minusSeconds(1_000_000_000), month, muchSpace);
    assertThat(service.journals()).containsExactlyInAnyOrder(journal, fromTheFuture);

    service.tidy(month, service.bytes() - 1);
    assertThat(service.journals()).hasSize(1);
    service.tidy(Duration.ofDays(1_000_000_000), 0);
    assertThat(service.journals()).isEmpty();
  }

  @Test
  void letsAReaderFinishWhatItHasOpened() throws IOException {
    Path directory = service.ended(Duration.ofDays(61), Duration.ofDays(60), 100);
    Journal journal = Journal.open(directory);
    try (Walker walker = journal.walk()) {
      assertThat(walker.next()).isNotNull();

      service.tidy(month, muchSpace);

      assertThat(directory).doesNotExist();
      assertThat(Recording.Read.rest(walker).size()).isBetween(1, 10);
      assertThat(walker.damages()).isEmpty();
      assertThat(journal.state()).isEqualTo(Journal.State.INTERRUPTED);
    }
  }

  @Test
  void letsManyTidyAtOnce() throws InterruptedException, IOException {
    for (int i = 0; i < 10; i++) {
      service.ended(month.plusDays(i + 1));
    }
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      threads.add(new Thread(() -> service.tidy(month, muchSpace)));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(service.journals()).isEmpty();
  }

  private static void assertRemoved(Recording recording, List<Path> left) throws IOException {
    Recording.Read read = Recording.Read.all(Journal.open(recording.writer.directory()));
    long first = read.entries().get(0).number();
    assertThat(read.damages()).isEmpty();
    assertThat(left).isNotEmpty();
    Removals removals = Removals.in(recording.writer.directory());
    for (long number = 1; number < first; number++) {
      assertThat(removals.why(number)).isEqualTo(Removal.Why.RETENTION);
    }
    assertThat(removals.why(first)).isNull();
  }
}
