package io.afr.journal.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.afr.journal.Attribute;
import io.afr.journal.Begin;
import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.Failure;
import io.afr.journal.Journal;
import io.afr.journal.Note;
import io.afr.journal.Part;
import io.afr.journal.Progress;
import io.afr.journal.Status;
import io.afr.journal.Walker;
import io.afr.journal.walk.Tapes;
import io.afr.journal.write.Recording;
import io.afr.journal.write.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureTest {

  @TempDir Path home;
  @TempDir Path other;

  @Test
  void leavesNoByteOfWhatTheSessionSaid() throws IOException {
    Recording recording = twoSessions(400);
    assertThat(Words.filesWith(home, "of anna")).hasSizeGreaterThan(2);

    Erased erased = Words.erase(recording, "anna");

    assertThat(erased.entries()).isEqualTo(800);
    assertThat(erased.cycles()).isGreaterThan(2);
    assertThat(erased.bytes()).isPositive();
    assertThat(erased.isPending()).isFalse();
    assertThat(Words.filesWith(home, "anna")).isEmpty();
  }

  @Test
  void leavesTheOtherSessionAsItWas() throws IOException {
    Recording recording = twoSessions(400);
    List<Entry> before = recording.entries();
    Map<Long, List<String>> said = Recording.Read.all(recording.journal()).conversations();

    Words.erase(recording, "anna");

    List<Entry> after = recording.entries();
    assertThat(before).containsSubsequence(after);
    assertThat(after.stream().filter(End.class::isInstance)).hasSize(400);
    Map<Long, List<String>> saidAfter = Recording.Read.all(recording.journal()).conversations();
    assertThat(saidAfter).hasSize(400);
    assertThat(said).containsAllEntriesOf(saidAfter);
    Tapes.assertEachCycleStandsAlone(recording.directory());
  }

  @Test
  void notesWhichEntriesItTook() throws IOException {
    Recording recording = twoSessions(50);
    List<Entry> before = recording.entries();

    Words.erase(recording, "anna");

    List<Long> after = recording.entries().stream().map(Entry::number).toList();
    Removals removals = Removals.in(recording.directory());
    for (Entry entry : before) {
      assertThat(removals.why(entry.number()))
          .isEqualTo(after.contains(entry.number()) ? null : Removal.Why.ERASURE);
    }
    assertThat(removals.all()).extracting(Removal::time).containsOnly(Words.NOW);
  }

  @Test
  void leavesFilesThatChroniclesTailerReads() throws IOException {
    Recording recording = twoSessions(400);

    Words.erase(recording, "anna");

    List<byte[]> walked = Tapes.walked(recording.journal());
    List<byte[]> tailed = Tapes.tailed(recording.directory(), other.resolve("copy"));
    assertThat(walked).hasSizeGreaterThan(801);
    assertThat(tailed.toArray(new byte[0][])).isDeepEqualTo(walked.toArray(new byte[0][]));
    assertThat(recording.journal().state()).isEqualTo(Journal.State.ENDED);
  }

  @Test
  void keepsFilesToTheirOwner() throws IOException {
    Recording recording = twoSessions(400);

    Words.erase(recording, "anna");

    try (Stream<Path> files = Files.list(recording.directory())) {
      for (Path file : files.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void takesEveryKindOfContentAlong() throws IOException {
    Recording recording = Recording.open(home);
    everyKind(recording, "anna");
    everyKind(recording, "bert");
    recording.close();
    List<Entry> before = recording.entries();

    Words.erase(recording, "anna");

    assertThat(Words.filesWith(home, "anna")).isEmpty();
    assertThat(Words.filesWith(home, "ANNA")).isEmpty();
    Recording.Read read = Recording.Read.all(recording.journal());
    assertThat(read.damages()).isEmpty();
    assertThat(before).containsSubsequence(read.entries());
    assertThat(read.entries()).hasSize((before.size() - 1) / 2 + 1);
    Begin begin = read.of(Begin.class).get(0);
    assertThat(begin.attributes().get(Attribute.STORE)).hasSize(100_004);
    assertThat(read.blobs().keySet())
        .contains(begin.messages().added().get(0).hash())
        .contains(read.of(End.class).get(0).parts().get(0).content().hash())
        .contains(read.of(End.class).get(0).failure().stack().hash());
  }

  @Test
  void takesTheTagsOfTheSessionAlong() throws IOException {
    Recording recording = Recording.open(home);
    tag(recording, "anna", "of anna");
    tag(recording, "bert", "of bert");
    recording.close();

    Words.erase(recording, "anna");

    assertThat(Words.filesWith(home, "of anna")).isEmpty();
    assertThat(Words.filesWith(home, "of bert")).hasSize(1);
  }

  private static void tag(Recording recording, String session, String value) {
    Map<String, String> facts =
        Map.of("session", session, "call", "0", "key", "customer", "value", value);
    recording.writer.append(new Note(0, 1, Note.TAG, facts));
  }

  @Test
  void takesAlongWhatCannotBeRead() throws IOException {
    Recording recording = twoSessions(100);
    Path file = Tapes.files(recording.directory()).get(0);
    byte[] bytes = Files.readAllBytes(file);
    int damaged = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("blob of anna 50");
    bytes[damaged + 20] ^= 1;
    Files.write(file, bytes);
    Path last = Tapes.files(recording.directory()).get(1);
    byte[] half = {100, 0, 0, (byte) 0x80, 'o', 'f', ' ', 'a', 'n', 'n', 'a', 0};
    Files.write(last, half, StandardOpenOption.APPEND);
    Map<Long, Boolean> known = new HashMap<>();
    Recording.Read.all(recording.journal()).entries().forEach(e -> known.put(e.number(), true));

    Words.erase(recording, "anna");

    assertThat(Words.filesWith(home, "anna")).isEmpty();
    List<Entry> after = recording.entries();
    assertThat(after.stream().filter(End.class::isInstance)).hasSize(100);
    Removals removals = Removals.in(recording.directory());
    long lastNumber = after.get(after.size() - 1).number();
    for (long number = 1; number <= lastNumber; number++) {
      if (!known.containsKey(number)) {
        assertThat(removals.why(number)).isEqualTo(Removal.Why.ERASURE);
      }
    }
  }

  @Test
  void findsWhatMetadataOfAWrongLengthHides() throws IOException {
    Recording recording = twoSessions(20);
    Tapes.stretchMetadata(Tapes.files(recording.directory()).get(0));
    List<Entry> before = Recording.Read.all(recording.journal()).entries();

    Words.erase(recording, "anna");

    assertThat(Words.filesWith(home, "anna")).isEmpty();
    List<Entry> after = recording.entries();
    assertThat(before).containsSubsequence(after);
    assertThat(after.stream().filter(End.class::isInstance)).hasSize(20);
  }

  @Test
  void tellsWhatItWouldDoAndDoesNothing() throws IOException {
    Recording recording = twoSessions(100);
    Erased tried = Erasure.tryErase(recording.directory(), "anna", Words.NOW, bytes -> {});
    assertThat(recording.directory()).isDirectoryNotContaining("glob:**.request");
    assertThat(Words.filesWith(home, "of anna")).isNotEmpty();

    Erased erased = Words.erase(recording, "anna");

    assertThat(tried.entries()).isEqualTo(erased.entries());
    assertThat(tried.cycles()).isEqualTo(erased.cycles());
    assertThat(tried.bytes()).isCloseTo(erased.bytes(), within(8_192L));
  }

  @Test
  void leavesAReaderWhatItHasOpened() throws IOException {
    Recording recording = twoSessions(400);
    int all = recording.entries().size();
    try (Walker walker = recording.journal().walk()) {
      walker.next();
      Words.erase(recording, "anna");

      List<Entry> rest = Recording.Read.rest(walker);
      assertThat(walker.damages()).isEmpty();
      assertThat(rest.size()).isBetween(all / 2, all);
    }
  }

  @Test
  void doesNothingWhereTheSessionIsNot() throws IOException {
    Recording recording = twoSessions(100);
    byte[] before = Files.readAllBytes(Tapes.files(recording.directory()).get(0));

    Erased erased = Words.erase(recording, "carl");

    assertThat(erased).isEqualTo(new Erased(recording.directory(), 0, 0, 0, false));
    assertThat(Tapes.files(recording.directory()).get(0)).hasBinaryContent(before);
    assertThat(EraseRequest.in(recording.directory())).isEmpty();
  }

  /** An image, pieces, a stack trace, a result in chunks, and an entry too large for an excerpt. */
  private static void everyKind(Recording recording, String name) {
    Content image =
        Content.of(
            "image/png",
            (name.toUpperCase(Locale.ROOT) + "x".repeat(90_000)).getBytes(StandardCharsets.UTF_8));
    Content message =
        Content.text("message of " + name + " " + "y".repeat(100)).withAttachments(List.of(image));
    Begin plain = Sample.request(name, message);
    long begin =
        recording.writer.append(
            new Begin(
                0,
                plain.timeMicros(),
                plain.kind(),
                plain.layer(),
                0,
                plain.operation(),
                name,
                plain.sessionFrom(),
                name,
                name,
                plain.library(),
                Map.of(Attribute.STORE, name + "s".repeat(100_000)),
                plain.messages(),
                List.of()));
    recording.writer.append(
        new Progress(0, Sample.TIME, begin, Progress.Channel.TEXT, 0, Content.text(name)));
    Failure failure =
        new Failure("X", "message of " + name, Content.text("stack of " + name + "z".repeat(200)));
    List<Part> parts =
        Sample.end(begin, Content.text("result of " + name + "r".repeat(200_000))).parts();
    recording.writer.append(
        new End(0, Sample.TIME, begin, Status.ERROR, 1, -1, failure, Map.of(), parts));
  }

  private Recording twoSessions(int count) {
    Recording recording = Recording.withCyclesOf(home, 100_000);
    recording.writer.open();
    for (int i = 0; i < count; i++) {
      Words.call(recording, "anna", i);
      Words.call(recording, "bert", i);
    }
    recording.close();
    return recording;
  }
}
