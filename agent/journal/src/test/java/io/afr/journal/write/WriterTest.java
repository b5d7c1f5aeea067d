package io.afr.journal.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afr.journal.Begin;
import io.afr.journal.Blob;
import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.Gap;
import io.afr.journal.Journal;
import io.afr.journal.JournalException;
import io.afr.journal.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class WriterTest {

  @TempDir Path home;

  @Test
  void givesBackWhatWasAppended() {
    Content question = Sample.text(1, 300);
    Content answer = Sample.text(2, 200_000);
    Recording recording = Recording.open(home);
    try (recording) {
      long begin = recording.writer.append(Sample.request("s", Content.text("hi"), question));
      recording.writer.append(Sample.end(begin, answer));
    }

    Recording.Read read = Recording.Read.all(recording.journal());
    End end = read.of(End.class).get(0);
    Content result = end.parts().get(0).content();

    assertThat(read.conversations().values()).containsExactly(List.of("hi", question.toString()));
    assertThat(end.begin()).isEqualTo(read.of(Begin.class).get(0).number());
    assertThat(result.trueLength()).isEqualTo(200_000);
    assertThat(read.blobs().get(result.hash())).isEqualTo(answer.bytes());
    assertThat(recording.journal().state()).isEqualTo(Journal.State.ENDED);
  }

  @Test
  void writesContentOnce() {
    Recording recording = Recording.open(home);
    try (recording) {
      for (int i = 0; i < 10; i++) {
        recording.writer.append(Sample.tool("s", Sample.text(1, 5_000)));
      }
    }

    assertThat(Recording.Read.all(recording.journal()).of(Blob.class)).hasSize(1);
  }

  @Test
  void keepsWhatWasAppendedBeforeTheQueueWasOpen() {
    Recording recording = new Recording(home);
    long begin = recording.writer.append(Sample.request("s", Sample.text(1, 100)));
    assertThat(home).isEmptyDirectory();
    recording.writer.open();
    recording.writer.append(Sample.end(begin));
    recording.close();

    assertThat(recording.entries()).extracting(Entry::number).containsExactly(1L, 2L, 3L, 4L);
    assertThat(begin).isEqualTo(2);
  }

  @Test
  void countsWhatDidNotFitIntoMemory() {
    Limits small = new Limits(1 << 20, 10_000, 64, 1_000, 64, 100, 10, 10, 0);
    Recording recording = new Recording(home, small);
    long kept = recording.writer.append(Sample.tool("s", Sample.text(1, 2_000)));
    long lost = recording.writer.append(Sample.tool("s", Sample.text(2, 20_000)));
    recording.writer.open();
    recording.close();

    assertThat(kept).isEqualTo(2);
    assertThat(lost).isZero();
    assertThat(Recording.Read.all(recording.journal()).of(Gap.class))
        .extracting(Gap::actions)
        .containsExactly(1L);
  }

  @Test
  void waitsForTheQueueWhereMemoryHasNoRoom() throws Exception {
    Limits small = new Limits(1 << 20, 10_000, 64, 1_000, 64, 100, 60_000, 10, 0);
    Recording recording = new Recording(home, small);
    FutureTask<Long> appending =
        new FutureTask<>(() -> recording.writer.append(Sample.tool("s", Sample.text(2, 20_000))));
    Thread thread = new Thread(appending);
    thread.start();
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    recording.writer.open();

    assertThat(appending.get()).isPositive();
    recording.close();
    Recording.Read read = Recording.Read.all(recording.journal());
    assertThat(read.of(Begin.class)).hasSize(1);
    assertThat(read.of(Gap.class)).isEmpty();
  }

  @Test
  void letsOnlyTheFirstEndWaitForTheQueue() {
    Limits impatient = new Limits(1 << 20, 10_000, 64, 1_000, 64, 100, 200, 10, 0);
    Recording recording = new Recording(home, impatient);
    long start = System.nanoTime();
    long begin = recording.writer.append(Sample.tool("s", Content.text("x")));
    long begun = System.nanoTime();
    recording.writer.append(Sample.end(begin));
    long ended = System.nanoTime();
    for (int i = 0; i < 5; i++) {
      recording.writer.append(Sample.end(begin));
    }
    long done = System.nanoTime();
    recording.close();

    assertThat(begun - start).isLessThan(200_000_000);
    assertThat(ended - begun).isGreaterThanOrEqualTo(200_000_000);
    assertThat(done - ended).isLessThan(600_000_000);
  }

  @Test
  void numbersWithoutHolesHoweverManyAppend() throws Exception {
    Recording recording = Recording.open(home);
    List<Long> numbers = new ArrayList<>();
    try (recording) {
      ExecutorService threads = Executors.newFixedThreadPool(8);
      List<Future<List<Long>>> results = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        int seed = thread;
        results.add(threads.submit(() -> appendMany(recording.writer, seed)));
      }
      for (Future<List<Long>> result : results) {
        numbers.addAll(result.get());
      }
      threads.shutdown();
    }

    List<Entry> entries = recording.entries();
    assertThat(entries)
        .extracting(Entry::number)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, entries.size()).boxed().toList());
    assertThat(entries)
        .filteredOn(entry -> entry instanceof Begin || entry instanceof End)
        .extracting(Entry::number)
        .containsExactlyInAnyOrderElementsOf(numbers);
  }

  private static List<Long> appendMany(Writer writer, int seed) {
    List<Long> numbers = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      long begin = writer.append(Sample.tool("s" + seed, Sample.text(seed * 1000 + i, 300)));
      numbers.add(begin);
      numbers.add(writer.append(Sample.end(begin, Sample.text(i, 200))));
    }
    return numbers;
  }

  @Test
  void appendsOnInterruptedThreads() {
    Recording recording = Recording.withCyclesOf(home, 500_000);
    recording.writer.open();
    int appended = 0;
    for (int i = 0; i < 3_000; i++) {
      if (i % 3 == 0) {
        Thread.currentThread().interrupt();
      }
      appended += recording.writer.append(Sample.tool("s", Sample.text(i, 2_000))) > 0 ? 1 : 0;
      assertThat(Thread.interrupted()).isEqualTo(i % 3 == 0);
    }
    recording.close();

    assertThat(appended).isEqualTo(3_000);
    assertThat(Recording.Read.all(recording.journal()).of(Begin.class)).hasSize(3_000);
    assertThat(recording.troubles).isEmpty();
  }

  @Test
  void spillsAnEntryThatIsTooLargeForOneExcerpt() {
    Content[] messages = new Content[5_000];
    for (int i = 0; i < messages.length; i++) {
      messages[i] = Sample.text(i, 60);
    }
    Recording recording = Recording.open(home);
    try (recording) {
      recording.writer.append(Sample.request("s", messages));
    }

    Recording.Read read = Recording.Read.all(recording.journal());
    assertThat(read.damages()).isEmpty();
    assertThat(read.of(Begin.class).get(0).messages().added()).containsExactly(messages);
  }

  @Test
  void cutsLongProgressBetweenCharacters() {
    String text = "é".repeat(100_000);
    Recording recording = Recording.open(home);
    try (recording) {
      recording.writer.append(new Progress(0, 1, 1, Progress.Channel.TEXT, 10, Content.text(text)));
    }

    List<Progress> pieces = Recording.Read.all(recording.journal()).of(Progress.class);
    StringBuilder whole = new StringBuilder();
    long offset = 10;
    for (Progress piece : pieces) {
      assertThat(piece.offset()).isEqualTo(offset);
      offset += piece.data().trueLength();
      whole.append(piece.data());
    }
    assertThat(pieces).hasSizeGreaterThan(1);
    assertThat(whole).hasToString(text);
  }

  @Test
  void leavesNothingThatOthersCanRead() throws IOException {
    Recording recording = Recording.withCyclesOf(home, 10_000);
    recording.writer.open();
    recording.writer.append(Sample.tool("s", Sample.text(1, 20_000)));
    recording.writer.append(Sample.tool("s", Sample.text(2, 20_000)));
    recording.close();

    try (Stream<Path> files = Files.walk(home.resolve("shop"))) {
      for (Path file : files.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .as("%s", file)
            .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------");
      }
    }
  }

  @Test
  void leavesTheProgramsPropertiesAsTheyWere() {
    Properties before = (Properties) System.getProperties().clone();
    Recording.open(home).close();
    Map<Object, Object> after = new java.util.HashMap<>(System.getProperties());
    // The JDK's own, set by the first use of a time zone.
    after.remove("user.timezone");
    before.remove("user.timezone");

    assertThat(after).isEqualTo(before);
  }

  @Test
  @Timeout(60)
  void waitsForAHomeThatIsAFile() throws IOException {
    Path file = Files.createFile(home.resolve("file"));
    Recording recording = new Recording(file);
    recording.writer.append(Sample.tool("s", Content.text("x")));

    assertThatThrownBy(recording.writer::open)
        .isInstanceOf(JournalException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("is a file");
    assertThat(recording.writer.append(Sample.tool("s", Content.text("y")))).isPositive();

    Files.delete(file);
    while (recording.writer.directory() == null) {
      Thread.onSpinWait();
    }
    recording.close();
    assertThat(Recording.Read.all(recording.journal()).of(Begin.class)).hasSize(2);
  }
}
