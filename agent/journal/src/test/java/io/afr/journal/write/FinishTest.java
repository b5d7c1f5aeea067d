package io.afr.journal.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Entry;
import io.afr.journal.Journal;
import io.afr.journal.Note;
import io.afr.journal.walk.Tapes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is ending goes on for a while. */
class FinishTest {

  @TempDir Path home;
  @TempDir Path other;

  @Test
  void endsCleanlyAlsoIfMoreComesAfterwards() throws Exception {
    Recording recording = Recording.open(home);
    long begin = recording.writer.append(Sample.tool("s", Sample.text(1, 300)));
    recording.writer.finish();
    long cut = Files.size(Tapes.files(recording.directory()).get(0));
    for (int i = 0; i < 2_000; i++) {
      assertThat(recording.writer.append(Sample.tool("s", Sample.text(i, 300)))).isPositive();
    }
    assertThat(recording.writer.append(Sample.end(begin))).isPositive();

    assertThat(cut).isLessThan(64 * 1024);
    assertIsWholeAndEnded(recording);
    recording.close();
    assertThat(recording.journal().state()).isEqualTo(Journal.State.ENDED);
    assertThat(Tapes.tailed(recording.directory(), other.resolve("copy")).toArray(new byte[0][]))
        .isDeepEqualTo(Tapes.walked(recording.journal()).toArray(new byte[0][]));
  }

  @Test
  void endsCleanlyAlsoIfItIsOpenedAfterwards() {
    Recording recording = new Recording(home);
    recording.writer.append(Sample.tool("s", Sample.text(1, 300)));
    recording.writer.finish();
    recording.writer.open();

    assertIsWholeAndEnded(recording);
    recording.close();
  }

  private static void assertIsWholeAndEnded(Recording recording) {
    List<Entry> entries = recording.entries();
    assertThat(entries)
        .extracting(Entry::number)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, entries.size()).boxed().toList());
    assertThat(entries.get(entries.size() - 1))
        .isInstanceOfSatisfying(
            Note.class, note -> assertThat(note.topic()).isEqualTo(Note.CLEAN_END));
  }
}
