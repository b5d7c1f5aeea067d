package io.afr.journal.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Begin;
import io.afr.journal.Blob;
import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.FrameKind;
import io.afr.journal.Messages;
import io.afr.journal.walk.Tapes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedContentTest {

  @TempDir Path home;

  @Test
  void isMadeAgainOnlyForACycleThatDoesNotHoldIt() {
    int[] made = new int[1];
    Recording recording = Recording.open(home);
    try (recording) {
      Content content =
          remembered(
              recording,
              () -> {
                made[0]++;
                return Sample.text(1, 500);
              });
      made[0] = 0;
      recording.writer.append(Sample.request("a", content));
      recording.writer.append(Sample.request("b", content));
      recording.writer.append(Sample.tool("c", content));
      assertThat(made[0]).isEqualTo(1);

      recording.nextHour();
      recording.writer.append(Sample.request("a", content));
      assertThat(made[0]).isEqualTo(2);
    }

    Recording.Read read = Recording.Read.all(recording.journal());
    assertThat(read.of(Blob.class)).hasSize(2);
    assertThat(read.conversations().values())
        .contains(List.of(Sample.text(1, 500).toString()))
        .hasSize(4);
    Tapes.assertEachCycleStandsAlone(recording.directory());
  }

  @Test
  void standsAsItIsIfItHasChangedAfterAll() {
    Recording recording = Recording.open(home);
    try (recording) {
      Content content = remembered(recording, () -> Sample.text(2, 500), Sample.text(1, 500));
      recording.writer.append(Sample.request("a", content));
    }

    Recording.Read read = Recording.Read.all(recording.journal());
    assertThat(read.conversations().values())
        .containsExactly(List.of(Sample.text(2, 500).toString()));
    assertThat(read.of(Begin.class).get(0).messages().added().get(0).hash())
        .isEqualTo(new Storing(42, 64).hash(Sample.text(2, 500).bytes()));
  }

  @Test
  void bringsItsAttachmentsAlong() {
    Recording recording = Recording.open(home);
    Content image = Content.of("image/png", new byte[1_000]);
    Content text = Content.text("see afr:attachment:0:" + "0".repeat(60));
    try (recording) {
      Content content = remembered(recording, () -> text.withAttachments(List.of(image)));
      recording.writer.append(Sample.request("a", content));
      recording.writer.append(Sample.end(1, image));
    }

    Recording.Read read = Recording.Read.all(recording.journal());
    Content message = read.of(Begin.class).get(0).messages().added().get(0);
    assertThat(read.of(Blob.class)).hasSize(2);
    assertThat(read.blobs().get(message.attachments().get(0).hash())).isEqualTo(image.bytes());
  }

  /** Many conversations over many cycles, half of which are then deleted, the oldest first. */
  @Test
  void everyRequestOfTheCyclesThatRemainIsWhole() throws IOException {
    Map<Long, List<String>> sent = new HashMap<>();
    Recording recording = Recording.withCyclesOf(home, 60_000);
    try (recording) {
      recording.writer.open();
      talk(recording, sent);
    }
    List<Path> files = Tapes.files(recording.directory());
    for (Path file : files.subList(0, files.size() / 2)) {
      Files.delete(file);
    }

    Map<Long, List<String>> read = Recording.Read.all(recording.journal()).conversations();

    assertThat(files).hasSizeGreaterThan(10);
    assertThat(read).hasSizeGreaterThan(200);
    read.forEach((number, messages) -> assertThat(messages).isEqualTo(sent.get(number)));
    Tapes.assertEachCycleStandsAlone(recording.directory());
  }

  @Test
  void aMemoryIsWrittenAsWhatItGained() {
    List<Content> items = new ArrayList<>();
    Recording recording = Recording.open(home);
    try (recording) {
      for (int i = 0; i < 100; i++) {
        items.add(Sample.text(i, 20 + i % 2 * 200));
        long begin = recording.writer.append(look());
        recording.writer.append(held(begin, items));
        if (i == 50) {
          recording.nextHour();
        }
      }
    }

    List<End> ends = Recording.Read.all(recording.journal()).of(End.class);
    assertThat(ends.get(0).items()).isEqualTo(Messages.whole(List.of(Sample.text(0, 20))));
    assertThat(ends.get(3).items())
        .isEqualTo(new Messages(ends.get(2).begin(), 3, ends.get(3).items().added()));
    assertThat(ends.get(3).items().added()).hasSize(1);
    assertThat(ends.stream().mapToInt(end -> end.items().added().size()).sum()).isLessThan(400);
    Tapes.assertEachCycleStandsAlone(recording.directory());
  }

  @Test
  void aMemoryThatWasAskedEarlierAndAnswersLaterRefersToNothingLater() {
    Recording recording = Recording.open(home);
    List<Content> items = List.of(Sample.text(1, 20), Sample.text(2, 20), Sample.text(3, 20));
    try (recording) {
      long slow = recording.writer.append(look());
      long quick = recording.writer.append(look());
      recording.writer.append(held(quick, items));
      recording.writer.append(held(slow, items));
    }

    assertThat(Recording.Read.all(recording.journal()).of(End.class))
        .extracting(end -> end.items().continues())
        .containsExactly(0L, 0L);
  }

  private static void talk(Recording recording, Map<Long, List<String>> sent) {
    Random random = new Random(1);
    List<List<Content>> conversations = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      conversations.add(new ArrayList<>());
    }
    for (int i = 0; i < 600; i++) {
      int which = random.nextInt(5);
      List<Content> messages = conversations.get(which);
      Content said = Sample.text(i, 10 + random.nextInt(3_000));
      messages.add(random.nextBoolean() ? said : remembered(recording, () -> said));
      if (random.nextInt(40) == 0) {
        // A memory that is summed up, or forgets its oldest.
        messages.remove(0);
      }
      long number = recording.writer.append(Sample.request("s" + which, array(messages)));
      sent.put(number, messages.stream().map(RememberedContentTest::text).toList());
    }
  }

  private static Content[] array(List<Content> messages) {
    return messages.toArray(new Content[0]);
  }

  private static String text(Content content) {
    return content.again().toString();
  }

  private static Begin look() {
    return Sample.begin(FrameKind.MEMORY_OP, "s", Messages.NONE, List.of());
  }

  private static End held(long begin, List<Content> items) {
    End end = Sample.end(begin);
    return new End(
        0,
        end.timeMicros(),
        begin,
        end.status(),
        end.durationNanos(),
        end.firstTokenNanos(),
        null,
        end.attributes(),
        List.of(),
        Messages.whole(List.copyOf(items)));
  }

  private static Content remembered(
      Recording recording, java.util.function.Supplier<Content> again) {
    return remembered(recording, again, again.get());
  }

  private static Content remembered(
      Recording recording, java.util.function.Supplier<Content> again, Content known) {
    Content named = recording.writer.named(known);
    return named.bytes().length <= 64 ? named : named.remembered(again);
  }
}
