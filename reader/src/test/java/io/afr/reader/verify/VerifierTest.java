package io.afr.reader.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.afr.journal.Content;
import io.afr.journal.Gap;
import io.afr.journal.Journal;
import io.afr.journal.NumberRange;
import io.afr.journal.keep.Removals;
import io.afr.journal.testing.Laid;
import io.afr.journal.write.Recording;
import io.afr.journal.write.Sample;
import io.afr.reader.Home;
import io.afr.reader.JournalCheck;
import io.afr.reader.JournalCheck.Cause;
import io.afr.reader.JournalCheck.Contradiction;
import io.afr.reader.JournalCheck.Missing;
import io.afr.reader.JournalCheck.Verdict;
import io.afr.reader.Progress;
import io.afr.reader.ReaderException;
import io.afr.reader.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierTest {

  @TempDir Path home;
  @TempDir Path other;

  @Test
  void findsNothingWrongWithAJournalOfManyCycles() {
    Path journal = rolled();

    JournalCheck check = check();

    assertThat(check.verdict()).isEqualTo(Verdict.INTACT);
    assertThat(check.state()).isEqualTo(Journal.State.ENDED);
    assertThat(check.missing()).isEmpty();
    assertThat(check.extent().cycles()).isEqualTo(cycles(journal).size()).isGreaterThan(3);
    assertThat(check.extent().entries()).isEqualTo(Laid.in(journal).size());
    assertThat(check.extent().lastEntry()).isEqualTo(Laid.in(journal).size());
    assertThat(check.extent().calls()).isEqualTo(200);
    assertThat(check.extent().openCalls()).isZero();
    assertThat(check.extent().blobs()).isGreaterThanOrEqualTo(200);
  }

  @Test
  void checksAJournalThatIsBeingWritten() {
    Recording recording = Recording.withCyclesOf(home, 20_000);
    recording.writer.open();
    for (int i = 0; i < 20; i++) {
      append(recording, 10 * i, 10);

      JournalCheck check = check();

      assertThat(check.verdict()).isEqualTo(Verdict.INTACT);
      assertThat(check.state()).isEqualTo(Journal.State.OPEN);
      assertThat(check.extent().calls()).isEqualTo(10 * (i + 1));
    }
    recording.close();
  }

  @Test
  void takesAnUnfinishedTailForWhatAKillLeaves() throws IOException {
    Path killed;
    try (Recording recording = Recording.open(home)) {
      append(recording, 0, 5);
      recording.writer.append(Sample.tool("s", Sample.text(9, 200)));
      killed = copy(recording.directory());
    }
    Path file = cycles(killed).get(0);
    byte[] half = {100, 0, 0, (byte) 0x80, 1, 1, 8, 3};
    overwrite(file, end(killed), half);

    JournalCheck check = only(Home.open(other));

    assertThat(check.verdict()).isEqualTo(Verdict.INTACT);
    assertThat(check.state()).isEqualTo(Journal.State.INTERRUPTED);
    assertThat(check.unfinishedTail()).isTrue();
    assertThat(check.extent().openCalls()).isEqualTo(1);
  }

  @Test
  void namesADamagedEntry() throws IOException {
    Path journal = rolled();
    Laid hit = Laid.in(journal).get(99);
    flip(journal, hit);

    JournalCheck check = check();

    assertThat(check.verdict()).isEqualTo(Verdict.DAMAGED);
    assertThat(check.damages())
        .extracting(one -> one.file().getFileName().toString(), one -> one.offset())
        .containsExactly(tuple(hit.file(), hit.offset()));
    assertThat(check.damages().get(0).entries()).isEqualTo(new NumberRange(100, 100));
    assertThat(check.missing())
        .extracting(Missing::cause, Missing::entries)
        .containsExactly(tuple(Cause.DAMAGE, new NumberRange(100, 100)));
  }

  @Test
  void tellsWhichEntriesMissADamagedContent() throws IOException {
    Path journal = rolled();
    flip(journal, Laid.in(journal).get(0));

    JournalCheck check = check();

    // Entry 2 begins the call whose arguments stood in entry 1.
    assertThat(check.contradictions())
        .extracting(Contradiction::kind, Contradiction::entry)
        .containsExactly(tuple(Contradiction.Kind.MISSING_CONTENT, 2L));
  }

  @Test
  void tellsThatARequestCannotBeRebuilt() throws IOException {
    List<Content> messages = new ArrayList<>();
    long first;
    long second;
    try (Recording recording = Recording.open(home)) {
      messages.add(Content.text("hello"));
      first = recording.writer.append(Sample.request("s", messages.toArray(new Content[0])));
      messages.add(Content.text("how are you?"));
      second = recording.writer.append(Sample.request("s", messages.toArray(new Content[0])));
    }
    Path journal = Journal.under(home).get(0);
    flip(journal, Laid.in(journal).get((int) first - 1));

    assertThat(check().contradictions())
        .extracting(Contradiction::kind, Contradiction::entry, Contradiction::what)
        .containsExactly(
            tuple(
                Contradiction.Kind.BROKEN_CHAIN,
                second,
                "goes on from entry " + first + ", which is not there"));
  }

  @Test
  void noticesContentThatIsNotWhatItsHashSays() throws IOException {
    Path journal = rolled();
    Path manifest = journal.resolve("journal.json");
    String text = Files.readString(manifest);
    Files.writeString(manifest, text.replace("\"hashSeed\":42", "\"hashSeed\":43"));

    JournalCheck check = check();

    assertThat(check.verdict()).isEqualTo(Verdict.DAMAGED);
    assertThat(check.contradictions())
        .hasSize((int) check.extent().blobs())
        .allSatisfy(one -> assertThat(one.kind()).isEqualTo(Contradiction.Kind.WRONG_CONTENT));
  }

  @Test
  void hasNoExplanationForAFileThatSomebodyDeleted() throws IOException {
    NumberRange gone = delete(rolled(), 1);

    JournalCheck check = check();

    assertThat(check.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(check.missing())
        .extracting(Missing::cause, Missing::entries)
        .containsExactly(tuple(Cause.UNKNOWN, gone));
  }

  @Test
  void letsRetentionExplainWhatItDeleted() throws IOException {
    Path journal = rolled();
    NumberRange gone = delete(journal, 0);
    removed(journal, "retention", gone.from(), gone.to());

    JournalCheck check = check();

    assertThat(check.verdict()).isEqualTo(Verdict.INTACT);
    assertThat(check.missing())
        .extracting(Missing::cause, Missing::entries)
        .containsExactly(tuple(Cause.RETENTION, gone));
  }

  @Test
  void explainsOnlyWhatWasNoted() throws IOException {
    Path journal = rolled();
    NumberRange gone = delete(journal, 1);
    removed(journal, "erasure", gone.from() + 5, gone.from() + 9);
    removed(journal, "erasure", gone.from() + 10, gone.from() + 10);
    removed(journal, "retention", 1, gone.from() - 1);

    JournalCheck check = check();

    assertThat(check.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(check.missing())
        .extracting(Missing::cause, Missing::entries)
        .containsExactly(
            tuple(Cause.UNKNOWN, new NumberRange(gone.from(), gone.from() + 4)),
            tuple(Cause.ERASURE, new NumberRange(gone.from() + 5, gone.from() + 10)),
            tuple(Cause.UNKNOWN, new NumberRange(gone.from() + 11, gone.to())));
  }

  @Test
  void letsAPauseExplainWhatWasLostBeforeIt() throws IOException {
    Recording recording = Recording.open(home);
    append(recording, 0, 10);
    recording.nextHour();
    append(recording, 10, 10);
    recording.nextHour();
    long gap = recording.writer.append(new Gap(0, Sample.TIME, 12, "the disk was full"));
    append(recording, 20, 10);
    recording.close();
    NumberRange gone = delete(recording.directory(), 1);

    JournalCheck check = check();

    assertThat(check.verdict()).isEqualTo(Verdict.INTACT);
    assertThat(check.gaps())
        .extracting(Gap::number, Gap::actions, Gap::reason)
        .containsExactly(tuple(gap, 12L, "the disk was full"));
    assertThat(check.missing())
        .extracting(Missing::cause, Missing::entries)
        .containsExactly(tuple(Cause.GAP, gone));
  }

  @Test
  void noticesEntriesThatStandThereTwice() throws IOException {
    Path journal = rolled();
    Files.copy(cycles(journal).get(0), journal.resolve("20990101-00.cq4"));

    JournalCheck check = check();

    assertThat(check.verdict()).isEqualTo(Verdict.DAMAGED);
    assertThat(check.repeated()).singleElement().extracting(one -> one.number()).isEqualTo(1L);
  }

  @Test
  void noticesThatTheEndOfACompleteFileWasZeroed() throws IOException {
    Path journal = rolled();
    Path last = cycles(journal).get(cycles(journal).size() - 1);
    List<Laid> entries = Laid.in(journal);
    long from = entries.get(entries.size() - 2).offset();
    overwrite(last, from, new byte[(int) (Files.size(last) - from)]);

    assertThat(check().damages())
        .singleElement()
        .satisfies(one -> assertThat(one.offset()).isEqualTo(from))
        .satisfies(one -> assertThat(one.what()).isEqualTo("zeros where the last entries stood"));
  }

  @Test
  void tellsOfJournalsThatCannotBeReadAndChecksTheOthers() throws IOException {
    Path newer = copy(rolled(), home.resolve("shop/newer"));
    Path manifest = newer.resolve("journal.json");
    Files.writeString(
        manifest, Files.readString(manifest).replace("\"format\":1", "\"format\":99"));
    Files.delete(copy(newer, home.resolve("shop/nameless")).resolve("journal.json"));

    Verification found = Home.open(home).verify(List.of(), Progress.NONE);

    assertThat(found.isIntact()).isFalse();
    assertThat(found.journals())
        .extracting(JournalCheck::verdict)
        .containsExactlyInAnyOrder(Verdict.INTACT, Verdict.UNREADABLE, Verdict.UNREADABLE);
    assertThat(found.journals())
        .flatExtracting(JournalCheck::unreadable)
        .extracting(problem -> problem.message())
        .containsExactlyInAnyOrder(
            "is of format 99, this version reads up to 1; use a newer afr",
            "is no journal, it has no journal.json");
  }

  @Test
  void checksWhatItIsAskedTo() throws IOException {
    String name = rolled().getFileName().toString();
    Path copied = copy(home.resolve("shop").resolve(name), other.resolve("elsewhere/" + name));

    assertThat(names("shop")).containsExactly(name);
    assertThat(names("shop/" + name)).containsExactly(name);
    assertThat(names(name.substring(0, 12))).containsExactly(name);
    assertThat(names(copied.toString())).containsExactly(name);
    assertThatThrownBy(() -> names("sho"))
        .isInstanceOf(ReaderException.class)
        .hasMessage("no journal or service 'sho' in " + home);
  }

  @Test
  void tellsHowFarItIs() {
    rolled();
    List<Long> done = new ArrayList<>();
    List<Long> totals = new ArrayList<>();

    Home.open(home)
        .verify(
            List.of(),
            (now, total) -> {
              done.add(now);
              totals.add(total);
            });

    assertThat(done).isSorted().last().isEqualTo(totals.get(0));
    assertThat(totals.stream().distinct()).hasSize(1);
  }

  private List<String> names(String name) {
    return Home.open(home).verify(List.of(name), Progress.NONE).journals().stream()
        .map(check -> check.directory().getFileName().toString())
        .toList();
  }

  private JournalCheck check() {
    return only(Home.open(home));
  }

  private static JournalCheck only(Home home) {
    List<JournalCheck> checks = home.verify(List.of(), Progress.NONE).journals();
    assertThat(checks).hasSize(1);
    return checks.get(0);
  }

  /** 200 calls of three entries each, in several cycles. */
  private Path rolled() {
    Recording recording = Recording.withCyclesOf(home, 20_000);
    recording.writer.open();
    append(recording, 0, 200);
    recording.close();
    return recording.directory();
  }

  private static void append(Recording recording, int from, int count) {
    for (int i = from; i < from + count; i++) {
      long begin = recording.writer.append(Sample.tool("s", Sample.text(i, 200)));
      recording.writer.append(Sample.end(begin, Content.text("done")));
    }
  }

  private static List<Path> cycles(Path journal) {
    return Laid.in(journal).stream().map(Laid::file).distinct().map(journal::resolve).toList();
  }

  /** Deletes a cycle file and tells which entries it held. */
  private static NumberRange delete(Path journal, int index) throws IOException {
    Path file = cycles(journal).get(index);
    List<Long> numbers =
        Laid.in(journal).stream()
            .filter(entry -> file.endsWith(entry.file()))
            .map(Laid::number)
            .toList();
    Files.delete(file);
    return new NumberRange(numbers.get(0), numbers.get(numbers.size() - 1));
  }

  private static void removed(Path journal, String why, long from, long to) throws IOException {
    String line =
        "{\"time\":\"2026-11-23T08:00:00Z\",\"why\":\"%s\",\"from\":%d,\"to\":%d}\n"
            .formatted(why, from, to);
    Files.writeString(
        journal.resolve(Removals.FILE), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static void flip(Path journal, Laid entry) throws IOException {
    Path file = journal.resolve(entry.file());
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) entry.offset() + 20] ^= 1;
    Files.write(file, bytes);
  }

  private static void overwrite(Path file, long from, byte[] with) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    System.arraycopy(with, 0, bytes, (int) from, with.length);
    Files.write(file, bytes);
  }

  private static long end(Path journal) {
    List<Laid> entries = Laid.in(journal);
    return (entries.get(entries.size() - 1).end() + 3) & ~3;
  }

  private Path copy(Path journal) throws IOException {
    return copy(journal, other.resolve("shop").resolve(journal.getFileName().toString()));
  }

  private static Path copy(Path journal, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(journal)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
    return to;
  }
}
