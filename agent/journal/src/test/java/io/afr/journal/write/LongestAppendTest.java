package io.afr.journal.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Content;
import io.afr.journal.Entry;
import io.afr.journal.Note;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongestAppendTest {

  @TempDir Path home;

  @Test
  void standsInTheCleanEnd() {
    Recording recording = Recording.open(home);
    long begin = recording.writer.append(Sample.tool("s", Content.text("x")));
    recording.writer.append(Sample.end(begin));
    recording.close();

    List<Entry> entries = recording.entries();
    Note last = (Note) entries.get(entries.size() - 1);

    assertThat(last.topic()).isEqualTo(Note.CLEAN_END);
    assertThat(last.facts())
        .containsEntry("call", Long.toString(begin))
        .containsEntry("time", Long.toString(Sample.TIME));
    assertThat(Long.parseLong(last.facts().get("nanos"))).isPositive();
  }

  @Test
  void isNotedWhenItHasDoubled() {
    LongestAppend longest = new LongestAppend();
    assertThat(longest.note(1)).isNull();

    longest.took(100, Sample.tool("s", Content.text("x")), 3);
    assertThat(noted(longest)).isEqualTo("100");
    longest.took(199, Sample.tool("s", Content.text("x")), 4);
    assertThat(longest.note(2)).isNull();
    longest.took(200, Sample.end(4), 4);
    assertThat(noted(longest)).isEqualTo("200");
    assertThat(longest.note(3)).isNull();
  }

  @Test
  void isTheLongest() {
    LongestAppend longest = new LongestAppend();
    longest.took(100, Sample.tool("s", Content.text("x")), 3);
    longest.took(90, Sample.end(3), 3);

    assertThat(longest.isLonger(100)).isFalse();
    assertThat(longest.facts()).containsEntry("nanos", "100").containsEntry("what", "begin");
  }

  @Test
  void countsOnlyWhatTheProgramWaitsFor() {
    assertThat(LongestAppend.counts(Sample.end(3))).isTrue();
    assertThat(LongestAppend.counts(new Note(0, 1, Note.LIBRARY, Map.of()))).isFalse();
  }

  private static String noted(LongestAppend longest) {
    Note note = longest.note(1);
    assertThat(note).isNotNull();
    assertThat(note.topic()).isEqualTo(Note.LONGEST_APPEND);
    return note.facts().get("nanos");
  }
}
