package io.afr.agent.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.agent.options.Options;
import io.afr.journal.Begin;
import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.FrameKind;
import io.afr.journal.Journal;
import io.afr.journal.Layer;
import io.afr.journal.Note;
import io.afr.journal.Part;
import io.afr.journal.PartName;
import io.afr.journal.Progress;
import io.afr.journal.Status;
import io.afr.journal.Walker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The recorder with the real journal behind it. */
class RecordingTest {

  @TempDir private Path home;

  @AfterEach
  void stop() {
    Recording.close();
  }

  @Test
  void touchesNoDiskBeforeItIsOpened() throws Exception {
    Recording.start(options(), "1.0", () -> {}, () -> {});
    chat().close(Outcome.cancelled());

    try (var files = Files.list(home)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void saysWhenThereIsSomethingToRecord() {
    AtomicInteger uses = new AtomicInteger();
    Recording.start(options(), "1.0", uses::incrementAndGet, () -> {});

    assertThat(uses).hasValue(0);
    chat().close(Outcome.ok());
    chat().close(Outcome.ok());
    assertThat(uses).hasValue(1);
  }

  @Test
  void readsBackWhatWasRecordedBeforeAndAfterOpening() {
    Recording.start(options(), "1.0", () -> {}, () -> {});
    Recording.note(Note.LIBRARY, Map.of("name", "test"));
    Frame early = chat();
    Recording.open();
    early.progress(Progress.Channel.TEXT, "partial");
    early.close(Outcome.failed(new IllegalStateException("cut")));
    chat().close(Outcome.ok());
    Recording.close();

    List<Entry> entries = read();
    assertThat(entries.get(0)).isInstanceOf(Note.class);
    Begin begin = only(entries, Begin.class).get(0);
    assertThat(begin.agent()).isEqualTo("me");
    End end = only(entries, End.class).get(0);
    assertThat(end.parts()).extracting(Part::name).containsExactly(PartName.TEXT);
    assertThat(end.begin()).isEqualTo(begin.number());
    assertThat(end.parts()).extracting(part -> part.content().toString()).contains("partial");
    assertThat(end.status()).isEqualTo(Status.ERROR);
    assertThat(end.failure().type()).isEqualTo("java.lang.IllegalStateException");
    assertThat(only(entries, End.class)).hasSize(2);
    assertThat(entries.get(entries.size() - 1))
        .isInstanceOfSatisfying(
            Note.class, note -> assertThat(note.topic()).isEqualTo(Note.CLEAN_END));
  }

  @Test
  void recordsNothingAfterItsEnd() {
    Recording.start(options(), "1.0", () -> {}, () -> {});
    Recording.open();
    Frame open = chat();
    Recording.close();

    open.close(Outcome.ok());
    assertThat(chat()).isNull();

    assertThat(only(read(), End.class)).isEmpty();
  }

  @Test
  void recordsWhatTheProgramStillDoesWhileTheJvmEnds() {
    Recording.start(options(), "1.0", () -> {}, () -> {});
    Recording.open();
    Frame open = chat();
    Recording.finish();
    open.close(Outcome.ok());
    chat().close(Outcome.ok());

    List<Entry> entries = read();
    assertThat(only(entries, End.class)).hasSize(2);
    assertThat(entries.get(entries.size() - 1))
        .isInstanceOfSatisfying(
            Note.class, note -> assertThat(note.topic()).isEqualTo(Note.CLEAN_END));
  }

  @Test
  @Timeout(60)
  void waitsInMemoryUntilAJournalCanBe() throws Exception {
    Path file = Files.createFile(home.resolve("file"));
    Recording.start(options(file), "1.0", () -> {}, () -> {});
    chat().close(Outcome.ok());
    Recording.open();
    chat().close(Outcome.ok());

    assertThat(file).isEmptyFile();
    Files.delete(file);
    Recording.close();

    assertThat(only(read(file), End.class)).hasSize(2);
  }

  @Test
  void leavesAFileAloneThatStandsWhereJournalsShouldBe() throws Exception {
    Path file = Files.createFile(home.resolve("file"));
    Recording.start(options(file), "1.0", () -> {}, () -> {});
    chat().close(Outcome.ok());
    Recording.open();
    Recording.close();

    assertThat(file).isEmptyFile();
  }

  private static Frame chat() {
    return Recorder.begin(
        FrameKind.LLM_CALL,
        new Object(),
        () -> Call.llm(Layer.FRAMEWORK, "test", "chat").message(Content.json("{}")));
  }

  private List<Entry> read() {
    return read(home);
  }

  private static List<Entry> read(Path home) {
    List<Path> journals = Journal.under(home);
    assertThat(journals).hasSize(1);
    List<Entry> entries = new ArrayList<>();
    try (Walker walker = Journal.open(journals.get(0)).walk()) {
      for (Entry entry = walker.next(); entry != null; entry = walker.next()) {
        entries.add(entry);
      }
      assertThat(walker.damages()).isEmpty();
    }
    return entries;
  }

  private static <T extends Entry> List<T> only(List<Entry> entries, Class<T> type) {
    return entries.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private Options options() {
    return options(home);
  }

  private static Options options(Path home) {
    return Options.read("service=test,agent=me,log-level=off,home=" + home);
  }
}
