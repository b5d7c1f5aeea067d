package io.afr.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afr.journal.Begin;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.JournalWriter;
import io.afr.journal.Manifest;
import io.afr.journal.SessionFrom;
import io.afr.reader.Action.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads journals that were really written. */
final class HomeTest {

  @TempDir Path directory;

  private final Script script = Script.of("unused").session("s1", SessionFrom.LIBRARY);
  private final Map<Long, Long> numbers = new HashMap<>(Map.of(0L, 0L));
  private JournalWriter writer;
  private int written;

  @AfterEach
  void endTheJvm() {
    if (writer != null) {
      writer.close();
    }
  }

  @Test
  void aHomeThatDoesNotExistIsEmpty() {
    Home home = Home.open(directory.resolve("none"));

    assertThat(home.search(Filter.all()).rows()).isEmpty();
    assertThat(home.journals()).isEmpty();
    assertThat(home.problems()).isEmpty();
    assertThatThrownBy(() -> home.find("last")).isInstanceOf(ReaderException.class);
  }

  @Test
  void aHomeThatIsAFileIsAProblem() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");

    assertThat(Home.open(file).problems()).containsExactly(new Problem(file, "is not a directory"));
  }

  @Test
  void readsOnWhereItStopped() {
    Home home = Home.open(directory);
    Script.Step call = script.chat(Script.user("Weather?"));
    write();

    assertThat(home.replay(home.find("s1")).actions())
        .singleElement()
        .returns(Status.OPEN, Action::status);

    call.answers(Script.message("assistant", "Rain."));
    script.chat(Script.user("Weather?"), Script.user("And now?"));
    write();

    assertThat(home.replay(home.find("last")).actions())
        .extracting(Action::status)
        .containsExactly(Status.OK, Status.OPEN);
    assertThat(home.search(Filter.where().text("rain.").build()).rows()).hasSize(1);
    assertThat(home.summary(home.find("s1")).turns()).isEqualTo(2);
  }

  @Test
  void followsWhatIsRecorded() {
    Tail tail = Home.open(directory).tail(null, Instant.MIN);
    Script.Step call = script.chat(Script.user("a"));
    script.memory("get").ok();
    write();
    assertThat(tail.poll()).extracting(Action::status).containsExactly(Status.OPEN, Status.OK);
    assertThat(tail.poll()).isEmpty();

    call.ok();
    write();
    assertThat(tail.poll()).singleElement().returns(Status.OK, Action::status);
    assertThat(tail.poll()).isEmpty();
  }

  @Test
  void readsEverythingButWhatIsDamaged() throws IOException {
    for (int i = 0; i < 20; i++) {
      script.chat(Script.user("question number " + i + " ".repeat(200))).ok();
    }
    write();
    endTheJvm();
    writer = null;
    Path cycle = only("glob:**.cq4");
    byte[] bytes = Files.readAllBytes(cycle);
    int middle = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("question number 10");
    bytes[middle] ^= 1;
    Files.write(cycle, bytes);

    Home home = Home.open(directory);

    assertThat(home.replay(home.find("s1")).actions()).hasSizeGreaterThanOrEqualTo(19);
    assertThat(home.problems())
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem.path()).isEqualTo(cycle));
  }

  @Test
  void namesAJournalOfANewerFormatAndReadsTheOthers() throws IOException {
    script.chat(Script.user("a")).ok();
    write();
    Path manifest = only("glob:**/journal.json");
    Path other = directory.resolve("shop/20300101T000000Z-1-00000000");
    Files.createDirectories(other);
    Files.writeString(
        other.resolve("journal.json"),
        Files.readString(manifest).replaceFirst("(\"format\"\\s*:\\s*)1", "$199"));

    Home home = Home.open(directory);

    assertThat(home.search(Filter.all()).rows()).hasSize(1);
    assertThat(home.problems()).singleElement().returns(other, Problem::path);
    assertThat(home.journals()).hasSize(1);
  }

  /** Appends what the script has beyond what is written already. */
  private void write() {
    if (writer == null) {
      Manifest manifest =
          new Manifest(1, "shop", "host", 1, "17", "0", Script.START, 7, Map.of(), Map.of());
      writer = JournalWriter.create(directory, manifest);
      writer.open();
    }
    List<Entry> entries = script.entries();
    for (Entry entry : entries.subList(written, entries.size())) {
      // Blobs get numbers of their own, so that those of the script would not do.
      numbers.put(entry.number(), writer.append(renumbered(entry)));
    }
    written = entries.size();
  }

  private Entry renumbered(Entry entry) {
    if (entry instanceof Begin b) {
      return new Begin(
          0,
          b.timeMicros(),
          b.kind(),
          b.layer(),
          numbers.get(b.parent()),
          b.operation(),
          b.session(),
          b.sessionFrom(),
          b.agent(),
          b.thread(),
          b.library(),
          b.attributes(),
          b.messages(),
          b.parts());
    }
    End e = (End) entry;
    return new End(
        0,
        e.timeMicros(),
        numbers.get(e.begin()),
        e.status(),
        e.durationNanos(),
        e.firstTokenNanos(),
        e.failure(),
        e.attributes(),
        e.parts());
  }

  private Path only(String glob) {
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> found =
          files.filter(directory.getFileSystem().getPathMatcher(glob)::matches).toList();
      assertThat(found).hasSize(1);
      return found.get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
