package io.afr.journal.keep;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Begin;
import io.afr.journal.Content;
import io.afr.journal.Entry;
import io.afr.journal.Journal;
import io.afr.journal.walk.Tapes;
import io.afr.journal.write.Recording;
import io.afr.journal.write.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureTest {

  private static final Instant now = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir Path home;
  @TempDir Path other;

  @Test
  void leavesNoByteOfWhatTheSessionSaid() throws IOException {
    Recording recording = twoSessions(400);
    recording.close();
    assertThat(filesWith("SECRET")).hasSizeGreaterThan(2);

    Erased erased = erase(recording, "secret");

    assertThat(erased.entries()).isEqualTo(800);
    assertThat(erased.cycles()).isGreaterThan(2);
    assertThat(erased.bytes()).isPositive();
    assertThat(erased.isPending()).isFalse();
    assertThat(filesWith("SECRET")).isEmpty();
    assertThat(filesWith("secret")).isEmpty();
  }

  @Test
  void leavesTheOtherSessionAsItWas() throws IOException {
    Recording recording = twoSessions(400);
    recording.close();
    Map<Long, Entry> before = entriesWithout("secret", recording.entries());
    Map<Long, List<String>> conversations = Recording.Read.all(recording.journal()).conversations();

    erase(recording, "secret");

    Map<Long, Entry> after = entriesWithout("secret", recording.entries());
    assertThat(after).hasSize(1 + 2 * 400 + blobs(after)).isNotEmpty();
    assertThat(before).containsAllEntriesOf(after);
    assertThat(Recording.Read.all(recording.journal()).conversations())
        .hasSize(400)
        .allSatisfy((begin, texts) -> assertThat(texts).isEqualTo(conversations.get(begin)));
    Tapes.assertEachCycleStandsAlone(recording.directory());
  }

  @Test
  void notesWhichEntriesItTook() throws IOException {
    Recording recording = twoSessions(50);
    recording.close();
    List<Entry> before = recording.entries();

    erase(recording, "secret");

    Map<Long, Entry> after = entriesWithout("", recording.entries());
    Removals removals = Removals.in(recording.directory());
    for (Entry entry : before) {
      assertThat(removals.why(entry.number()))
          .isEqualTo(after.containsKey(entry.number()) ? null : Removal.Why.ERASURE);
    }
    assertThat(removals.all())
        .isNotEmpty()
        .allSatisfy(removal -> assertThat(removal.time()).isEqualTo(now));
  }

  @Test
  void leavesFilesThatChroniclesTailerReads() throws IOException {
    Recording recording = twoSessions(400);
    recording.close();

    erase(recording, "secret");

    List<byte[]> walked = Tapes.walked(recording.journal());
    List<byte[]> tailed = Tapes.tailed(recording.directory(), other.resolve("copy"));
    assertThat(walked).hasSizeGreaterThan(801);
    assertThat(tailed.toArray(new byte[0][])).isDeepEqualTo(walked.toArray(new byte[0][]));
    assertThat(recording.journal().state()).isEqualTo(Journal.State.ENDED);
  }

  @Test
  void keepsFilesToTheirOwner() throws IOException {
    Recording recording = twoSessions(400);
    recording.close();

    erase(recording, "secret");

    try (Stream<Path> files = Files.list(recording.directory())) {
      assertThat(files)
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(Files.getPosixFilePermissions(file))
                      .isEqualTo(PosixFilePermissions.fromString("rw-------")));
    }
  }

  private Erased erase(Recording recording, String session) throws IOException {
    return Erasure.erase(recording.directory(), session, now, bytes -> {});
  }

  /** Two sessions in turn, over several cycles, with some contents in common. */
  private Recording twoSessions(int count) {
    Recording recording = Recording.withCyclesOf(home, 100_000);
    recording.writer.open();
    for (int i = 0; i < count; i++) {
      Content shared = Sample.text(i / 10, 200);
      append(recording, "secret", shared, Content.text("SECRET " + i + " " + Sample.text(i, 100)));
      append(recording, "open", shared, Content.text("known " + i + " " + Sample.text(i, 100)));
    }
    return recording;
  }

  private static void append(Recording recording, String session, Content... messages) {
    long begin = recording.writer.append(Sample.request(session, messages));
    recording.writer.append(Sample.end(begin, messages[1], Content.text("done " + session)));
  }

  private static Map<Long, Entry> entriesWithout(String session, List<Entry> entries) {
    Map<Long, Entry> byNumber = new HashMap<>();
    for (Entry entry : entries) {
      if (!(entry instanceof Begin begin && begin.session().equals(session))) {
        byNumber.put(entry.number(), entry);
      }
    }
    return byNumber;
  }

  private static int blobs(Map<Long, Entry> entries) {
    return (int) entries.values().stream().filter(io.afr.journal.Blob.class::isInstance).count();
  }

  private List<Path> filesWith(String text) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, text)).toList();
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
