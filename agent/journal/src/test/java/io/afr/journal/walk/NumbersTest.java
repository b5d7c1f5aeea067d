package io.afr.journal.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Break;
import io.afr.journal.Content;
import io.afr.journal.Damage;
import io.afr.journal.Entry;
import io.afr.journal.NumberRange;
import io.afr.journal.Walker;
import io.afr.journal.disk.CycleFiles;
import io.afr.journal.write.Recording;
import io.afr.journal.write.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumbersTest {

  @TempDir Path home;

  @Test
  void followEachOtherAcrossFiles() {
    Recording recording = rolled();

    Walked walked = Walked.of(recording);

    assertThat(walked.breaks).isEmpty();
    assertThat(walked.damages).isEmpty();
    assertThat(walked.numbers).hasSizeGreaterThan(300).isSorted();
  }

  @Test
  void ofADamagedEntryFollowFromItsNeighbours() throws IOException {
    Recording recording = rolled();
    Place hit = Place.of(recording, 100);
    hit.flip(20);

    Walked walked = Walked.of(recording);

    Damage expected =
        new Damage(hit.file, hit.offset, "checksum does not match", new NumberRange(100, 100));
    assertThat(walked.damages).containsExactly(expected);
    assertThat(walked.damages.get(0).place())
        .isEqualTo("at byte " + hit.offset + ", entry 100: checksum does not match");
  }

  @Test
  void ofSeveralDamagedEntriesFollowFromTheirNeighbours() throws IOException {
    Recording recording = rolled();
    Place first = Place.of(recording, 100);
    Place last = Place.of(recording, 104);
    first.zero((int) (last.offset - first.offset) + 10);

    Walked walked = Walked.of(recording);

    assertThat(walked.damages)
        .singleElement()
        .satisfies(damage -> assertThat(damage.entries()).isEqualTo(new NumberRange(100, 104)))
        .satisfies(damage -> assertThat(damage.offset()).isEqualTo(first.offset));
  }

  @Test
  void thatAreMissingWithAFileAreNamed() throws IOException {
    Recording recording = rolled();
    List<Path> files = Tapes.files(recording.directory());
    long before = Place.lastIn(recording, files.get(0));
    long after = Place.lastIn(recording, files.get(1)) + 1;
    Files.delete(files.get(1));

    Walked walked = Walked.of(recording);

    assertThat(walked.damages).isEmpty();
    assertThat(walked.breaks)
        .singleElement()
        .satisfies(hole -> assertThat(hole.file()).isEqualTo(files.get(2)))
        .extracting(Break::missing)
        .isEqualTo(new NumberRange(before + 1, after - 1));
  }

  @Test
  void thatAreMissingAtTheFrontAreNamed() throws IOException {
    Recording recording = rolled();
    Path first = Tapes.files(recording.directory()).get(0);
    long last = Place.lastIn(recording, first);
    Files.delete(first);

    assertThat(Walked.of(recording).breaks)
        .extracting(Break::missing)
        .containsExactly(new NumberRange(1, last));
  }

  @Test
  void thatStandThereAgainAreNamedOnce() throws IOException {
    Recording recording = rolled();
    List<Path> files = Tapes.files(recording.directory());
    Files.copy(files.get(0), recording.directory().resolve("20990101-00.cq4"));

    Walked walked = Walked.of(recording);

    assertThat(walked.breaks)
        .singleElement()
        .satisfies(again -> assertThat(again.missing()).isNull())
        .satisfies(again -> assertThat(again.number()).isEqualTo(1));
    assertThat(walked.numbers)
        .doesNotHaveDuplicates()
        .hasSize((int) walked.breaks.get(0).highest());
  }

  @Test
  void sayThatATailIsUnfinished() throws IOException {
    Recording recording = Recording.open(home);
    append(recording, 0, 10);
    recording.close();
    byte[] half = {100, 0, 0, (byte) 0x80, 1, 1, 8, 3, 0, 0, 0, 0};
    assertThat(Walked.of(recording).isTailUnfinished).isFalse();
    Files.write(Tapes.files(recording.directory()).get(0), half, StandardOpenOption.APPEND);

    Walked walked = Walked.of(recording);

    assertThat(walked.isTailUnfinished).isTrue();
    assertThat(walked.damages).isEmpty();
    assertThat(walked.breaks).isEmpty();
  }

  private Recording rolled() {
    Recording recording = Recording.withCyclesOf(home, 20_000);
    recording.writer.open();
    append(recording, 0, 150);
    recording.close();
    assertThat(Tapes.files(recording.directory())).hasSizeGreaterThan(2);
    return recording;
  }

  private static void append(Recording recording, int from, int count) {
    for (int i = from; i < from + count; i++) {
      long begin = recording.writer.append(Sample.tool("s", Sample.text(i, 200)));
      recording.writer.append(Sample.end(begin, Content.text("done")));
    }
  }

  private record Walked(
      List<Long> numbers, List<Damage> damages, List<Break> breaks, boolean isTailUnfinished) {

    static Walked of(Recording recording) {
      List<Long> numbers = new ArrayList<>();
      try (Walker walker = recording.journal().walk()) {
        for (Entry entry = walker.next(); entry != null; entry = walker.next()) {
          numbers.add(entry.number());
        }
        return new Walked(numbers, walker.damages(), walker.breaks(), walker.isTailUnfinished());
      }
    }
  }

  /** Where an entry begins. */
  private record Place(Path file, long offset) {

    static Place of(Recording recording, long number) {
      try (Walker walker = recording.journal().walk()) {
        for (Entry entry = walker.next(); entry != null; entry = walker.next()) {
          if (entry.number() == number) {
            return new Place(walker.file(), walker.offset());
          }
        }
      }
      throw new AssertionError("no entry " + number);
    }

    static long lastIn(Recording recording, Path file) {
      long last = 0;
      try (Walker walker = recording.journal().walk()) {
        for (Entry entry = walker.next(); entry != null; entry = walker.next()) {
          boolean isThere = CycleFiles.name(file).equals(CycleFiles.name(walker.file()));
          last = isThere ? entry.number() : last;
        }
      }
      return last;
    }

    void flip(int distance) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      bytes[(int) offset + distance] ^= 1;
      Files.write(file, bytes);
    }

    void zero(int count) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      Arrays.fill(bytes, (int) offset, (int) offset + count, (byte) 0);
      Files.write(file, bytes);
    }
  }
}
