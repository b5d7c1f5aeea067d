package io.afr.journal.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Entry;
import io.afr.journal.Gap;
import io.afr.journal.Journal;
import io.afr.journal.disk.Disk;
import io.afr.journal.walk.Tapes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {

  @TempDir Path home;

  @Test
  @Timeout(60)
  void pausesWhenTheJournalCannotBeWrittenAndTellsWhatIsMissing() throws Exception {
    Recording recording = Recording.withCyclesOf(home, 1 << 20);
    recording.writer.open();
    long before = recording.writer.append(Sample.tool("s", Sample.text(1, 300)));
    Path inTheWay = recording.directory().resolve("20261123-06.cq4");
    Files.createDirectory(inTheWay);
    recording.nextHour();

    assertThat(recording.writer.append(Sample.tool("s", Sample.text(2, 300)))).isZero();
    assertThat(recording.writer.append(Sample.end(0))).isZero();
    assertThat(recording.writer.append(Sample.end(before))).isZero();
    assertThat(recording.troubles).hasSize(1);
    assertThat(recording.writer.missing()).isEqualTo(2);

    Files.delete(inTheWay);
    while (recording.writer.missing() > 0) {
      Thread.onSpinWait();
    }
    assertThat(recording.writer.append(Sample.tool("s", Sample.text(1, 300)))).isPositive();
    recording.close();

    List<Entry> entries = recording.entries();
    assertThat(entries)
        .extracting(Entry::number)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, entries.size()).boxed().toList());
    assertThat(entries)
        .filteredOn(Gap.class::isInstance)
        .extracting(gap -> ((Gap) gap).actions())
        .containsExactly(2L);
    Tapes.assertEachCycleStandsAlone(recording.directory());
    assertThat(recording.journal().state()).isEqualTo(Journal.State.ENDED);
  }

  @Test
  @Timeout(60)
  void goesOnAlsoWhenTheThreadThatFailedHadNoStackLeftToTellOfIt() throws Exception {
    AtomicLong millis = new AtomicLong(Instant.parse("2026-11-23T05:59:00Z").toEpochMilli());
    Limits limits = new Limits(1 << 20, 1 << 20, 64, 1_000, 64, 100, 50, 10, 0);
    try (Writer writer =
        new Writer(
            home,
            Sample.manifest(),
            limits,
            Disk.REAL,
            () -> Instant.ofEpochMilli(millis.get()),
            (cause, line) -> {
              throw new StackOverflowError();
            })) {
      writer.open();
      Path inTheWay = Journal.under(home).get(0).resolve("20261123-06.cq4");
      Files.createDirectory(inTheWay);
      millis.addAndGet(3_600_000);
      assertThat(writer.append(Sample.tool("s", Sample.text(2, 300)))).isZero();

      Files.delete(inTheWay);
      while (writer.missing() > 0) {
        Thread.onSpinWait();
      }
      assertThat(writer.append(Sample.tool("s", Sample.text(1, 300)))).isPositive();
    }
  }

  @Test
  @Timeout(30)
  void takesNothingAlongOfTheThreadThatFailed() throws Exception {
    InheritableThreadLocal<String> local = new InheritableThreadLocal<>();
    local.set("the program's");
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(new ClassLoader(before) {});
    SynchronousQueue<List<Object>> seen = new SynchronousQueue<>();

    try {
      Recovery.start(
          () -> true,
          () ->
              seen.put(
                  List.of(
                      String.valueOf(local.get()), Thread.currentThread().getContextClassLoader())),
          1);
      assertThat(seen.take()).containsExactly("null", Recovery.class.getClassLoader());
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  @Test
  @Timeout(30)
  void belongsToNoGroupOfTheProgramAndHasNoPriorityOfIts() throws Exception {
    SynchronousQueue<List<Object>> seen = new SynchronousQueue<>();
    Runnable start = () -> Recovery.start(() -> true, () -> seen.put(groupAndPriority()), 1);
    ThreadGroup group = new ThreadGroup("the program's");
    Thread failed = new Thread(group, start);
    failed.setPriority(Thread.MIN_PRIORITY);
    failed.start();

    assertThat(seen.take()).containsExactly("system", Thread.NORM_PRIORITY);
    failed.join();
  }

  private static List<Object> groupAndPriority() {
    Thread thread = Thread.currentThread();
    return List.of(thread.getThreadGroup().getName(), thread.getPriority());
  }

  @Test
  @Timeout(30)
  void isNotGivenUpWhereSomebodyInterruptsItsThread() throws Exception {
    SynchronousQueue<Thread> trying = new SynchronousQueue<>();
    AtomicInteger attempts = new AtomicInteger();
    Recovery.start(
        () -> true,
        () -> {
          trying.put(Thread.currentThread());
          if (attempts.incrementAndGet() < 2) {
            throw new IllegalStateException("not yet");
          }
        },
        1);
    Thread thread = trying.take();
    thread.interrupt();

    assertThat(trying.take()).isSameAs(thread);
  }

  @Test
  void triesAgainAfterAPauseThatGrows() {
    assertThat(Recovery.nextDelay(1_000)).isEqualTo(2_000);
    assertThat(Recovery.nextDelay(8_000)).isEqualTo(10_000);
  }
}
