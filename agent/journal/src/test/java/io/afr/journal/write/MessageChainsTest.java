package io.afr.journal.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Begin;
import io.afr.journal.Content;
import io.afr.journal.Messages;
import io.afr.journal.walk.Tapes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageChainsTest {

  @TempDir Path home;

  @Test
  void writesOnlyWhatARequestAdds() {
    List<List<String>> sent = new ArrayList<>();
    Recording recording = Recording.open(home);
    try (recording) {
      converse(recording, sent, 200, false);
    }

    Recording.Read read = Recording.Read.all(recording.journal());
    List<Begin> begins = read.of(Begin.class);
    assertThat(read.conversations().values()).containsExactlyInAnyOrderElementsOf(sent);
    assertThat(begins).filteredOn(begin -> begin.messages().continues() == 0).hasSize(4);
    assertThat(begins.get(5).messages().added()).hasSize(1);
    assertThat(begins.get(5).messages().kept()).isEqualTo(5);
  }

  @Test
  void neverRefersToAnotherCycle() {
    List<List<String>> sent = new ArrayList<>();
    Recording recording = Recording.open(home);
    try (recording) {
      converse(recording, sent, 50, true);
    }

    Recording.Read read = Recording.Read.all(recording.journal());
    assertThat(read.conversations().values()).containsExactlyInAnyOrderElementsOf(sent);
    assertThat(Tapes.files(recording.directory())).hasSizeGreaterThan(3);
    Tapes.assertEachCycleStandsAlone(recording.directory());
  }

  @Test
  void startsAnewWhereTheFrontIsAnother() {
    Recording recording = Recording.open(home);
    try (recording) {
      recording.writer.append(Sample.request("s", Content.text("a"), Content.text("b")));
      recording.writer.append(Sample.request("s", Content.text("a"), Content.text("c")));
      recording.writer.append(Sample.request("s", Content.text("x"), Content.text("c")));
      recording.writer.append(Sample.request("other", Content.text("x"), Content.text("c")));
    }

    assertThat(Recording.Read.all(recording.journal()).of(Begin.class))
        .extracting(Begin::messages)
        .containsExactly(
            new Messages(0, 0, List.of(Content.text("a"), Content.text("b"))),
            new Messages(1, 1, List.of(Content.text("c"))),
            new Messages(0, 0, List.of(Content.text("x"), Content.text("c"))),
            new Messages(0, 0, List.of(Content.text("x"), Content.text("c"))));
  }

  private static void converse(
      Recording recording, List<List<String>> sent, int requests, boolean withRolls) {
    List<Content> messages = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      messages.add(Sample.text(i, 20 + i % 3 * 100));
      recording.writer.append(Sample.request("s", messages.toArray(new Content[0])));
      sent.add(messages.stream().map(Content::toString).toList());
      if (withRolls && i % 12 == 11) {
        recording.nextHour();
      }
    }
  }
}
