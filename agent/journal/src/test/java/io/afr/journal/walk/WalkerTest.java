package io.afr.journal.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Content;
import io.afr.journal.Entry;
import io.afr.journal.Journal;
import io.afr.journal.Walker;
import io.afr.journal.write.Recording;
import io.afr.journal.write.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalkerTest {

  @TempDir Path home;
  @TempDir Path other;

  @Test
  void seesWhatChroniclesTailerSeesInAnOpenQueue() {
    try (Recording recording = Recording.open(home)) {
      append(recording, 0, 500);

      assertThat(recording.journal().state()).isEqualTo(Journal.State.OPEN);
      assertSameAsTailer(recording, 1_500);
    }
  }

  @Test
  void seesWhatChroniclesTailerSeesInAClosedQueue() {
    Recording recording = Recording.open(home);
    append(recording, 0, 500);
    recording.close();

    assertThat(recording.journal().state()).isEqualTo(Journal.State.ENDED);
    assertSameAsTailer(recording, 1_501);
  }

  @Test
  void seesWhatChroniclesTailerSeesInRolledQueues() {
    Recording recording = Recording.withCyclesOf(home, 50_000);
    recording.writer.open();
    append(recording, 0, 500);
    recording.nextHour();
    append(recording, 500, 100);
    assertSameAsTailer(recording, 1_800);
    recording.close();

    List<Path> files = Tapes.files(recording.directory());
    assertThat(files).hasSizeGreaterThan(3);
    assertThat(files).allSatisfy(file -> assertThat(Files.size(file)).isLessThan(150_000));
    assertThat(Tapes.tailed(recording.directory(), other.resolve("closed"))).hasSize(1_801);
  }

  @Test
  void findsWhatWasAppendedSinceItLastLooked() {
    Recording recording = Recording.withCyclesOf(home, 50_000);
    recording.writer.open();
    List<Entry> seen = new ArrayList<>();
    try (Walker walker = recording.journal().walk()) {
      for (int i = 0; i < 300; i++) {
        append(recording, i, 1);
        seen.addAll(Recording.Read.rest(walker));
        assertThat(seen).hasSize(3 * (i + 1));
      }
      recording.close();
      seen.addAll(Recording.Read.rest(walker));
      assertThat(walker.damages()).isEmpty();
    }

    assertThat(seen).hasSize(901).isEqualTo(recording.entries());
  }

  @Test
  void goesOnBehindADamagedEntry() throws Exception {
    Recording recording = Recording.open(home);
    append(recording, 0, 100);
    recording.close();
    Path file = Tapes.files(recording.directory()).get(0);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(file, bytes);

    Recording.Read read = Recording.Read.all(recording.journal());

    assertThat(read.entries()).hasSize(300);
    assertThat(read.damages()).hasSize(1);
    assertThat(read.damages().get(0).toString())
        .startsWith(file + " at byte ")
        .endsWith("checksum does not match");
  }

  @Test
  void survivesAnyDamage() throws Exception {
    Recording recording = Recording.open(home);
    append(recording, 0, 100);
    recording.close();
    Path file = Tapes.files(recording.directory()).get(0);
    byte[] whole = Files.readAllBytes(file);
    java.util.Random random = new java.util.Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = whole.clone();
      int at = 16_384 + random.nextInt(whole.length - 16_384 - 4);
      for (int hit = 0; hit < 4; hit++) {
        bytes[at + hit] = (byte) random.nextInt();
      }
      Files.write(file, bytes);

      Recording.Read read = Recording.Read.all(recording.journal());

      assertThat(read.entries()).hasSizeGreaterThanOrEqualTo(299);
      if (read.entries().size() < 301) {
        assertThat(read.damages()).as("damage at byte %d", at).isNotEmpty();
      }
    }
  }

  @Test
  void survivesAFileThatWasCut() throws Exception {
    Recording recording = Recording.open(home);
    append(recording, 0, 100);
    recording.close();
    Path file = Tapes.files(recording.directory()).get(0);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length += 997) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      List<Entry> entries = Recording.Read.all(recording.journal()).entries();
      assertThat(entries).hasSizeLessThan(301);
      assertThat(recording.journal().state()).isEqualTo(Journal.State.INTERRUPTED);
    }
  }

  @Test
  void survivesAHalfWrittenLastEntry() throws Exception {
    Recording recording = Recording.open(home);
    append(recording, 0, 10);
    recording.close();
    Path file = Tapes.files(recording.directory()).get(0);
    byte[] half = {100, 0, 0, (byte) 0x80, 1, 1, 8, 3, 0, 0, 0, 0};
    Files.write(file, half, StandardOpenOption.APPEND);

    Recording.Read read = Recording.Read.all(recording.journal());

    assertThat(read.entries()).hasSize(31);
    assertThat(read.damages()).isEmpty();
  }

  private void assertSameAsTailer(Recording recording, int count) {
    List<byte[]> walked = Tapes.walked(recording.journal());
    List<byte[]> tailed = Tapes.tailed(recording.directory(), other.resolve("copy"));

    assertThat(walked).hasSize(count);
    assertThat(tailed.toArray(new byte[0][])).isDeepEqualTo(walked.toArray(new byte[0][]));
  }

  /** Three entries each: blob, begin, end. */
  private static void append(Recording recording, int from, int count) {
    for (int i = from; i < from + count; i++) {
      long begin = recording.writer.append(Sample.tool("s", Sample.text(i, 70 + i % 5 * 50)));
      recording.writer.append(Sample.end(begin, Content.text("done")));
    }
  }
}
