package io.afr.journal.testing;

import io.afr.journal.Attribute;
import io.afr.journal.Begin;
import io.afr.journal.Content;
import io.afr.journal.Messages;
import io.afr.journal.Note;
import io.afr.journal.Progress;
import io.afr.journal.write.Recording;
import io.afr.journal.write.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small journal that has everything in it: all kinds of entries, large ones, several cycles. */
public final class Varied {

  private static final int ROUNDS = 60;

  private Varied() {}

  /** Records it below a home and returns its directory. */
  public static Path record(Path home) {
    try (Recording recording = Recording.withCyclesOf(home, 160 * 1024)) {
      recording.writer.open();
      recording.writer.append(
          new Note(0, Sample.TIME, Note.LIBRARY, Map.of("name", "langchain4j", "version", "1.0")));
      List<Content> conversation = new ArrayList<>(List.of(Sample.text(1_000, 4_000)));
      for (int i = 0; i < ROUNDS; i++) {
        conversation.add(Sample.text(i, 40 + 37 * i));
        round(recording, i, List.copyOf(conversation));
      }
      return recording.directory();
    }
  }

  private static void round(Recording recording, int i, List<Content> conversation) {
    Begin request = Sample.request("session-" + i % 3, conversation.toArray(new Content[0]));
    long call = recording.writer.append(i % 20 == 10 ? spilling(request) : request);
    Content piece = Sample.text(i, 100);
    recording.writer.append(new Progress(0, Sample.TIME, call, Progress.Channel.TEXT, 0, piece));
    long tool = recording.writer.append(Sample.tool("session-" + i % 3, Sample.text(i, 300)));
    recording.writer.append(Sample.end(tool, Sample.text(-i, i % 15 == 7 ? 150_000 : 20 * i)));
    recording.writer.append(Sample.end(call, Sample.text(i, 500)));
  }

  /** With more facts than one excerpt takes. */
  private static Begin spilling(Begin begin) {
    return new Begin(
        0,
        begin.timeMicros(),
        begin.kind(),
        begin.layer(),
        0,
        begin.operation(),
        begin.session(),
        begin.sessionFrom(),
        begin.agent(),
        begin.thread(),
        begin.library(),
        Map.of(Attribute.MODEL, "m".repeat(70_000)),
        Messages.whole(begin.messages().added()),
        begin.parts());
  }
}
