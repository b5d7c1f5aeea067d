package io.afr.journal.keep;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Begin;
import io.afr.journal.End;
import io.afr.journal.Journal;
import io.afr.journal.disk.CycleFiles;
import io.afr.journal.walk.Tapes;
import io.afr.journal.write.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Erasing from journals that a JVM still writes. */
class LivingErasureTest {

  @TempDir Path home;
  @TempDir Path other;

  @Test
  void erasesFromClosedCyclesAtOnceAndFromTheLastOnceItIsClosed() throws IOException {
    try (Recording recording = twoSessions(300)) {
      Path directory = recording.writer.directory();
      List<Path> files = Tapes.files(directory);
      Path last = files.get(files.size() - 1);

      Erased erased = Words.erase(recording, "anna");

      assertThat(erased.isPending()).isTrue();
      assertThat(erased.cycles()).isEqualTo(files.size() - 1);
      assertThat(Words.filesWith(home, "of anna")).containsExactly(last);
      assertThat(Words.honour(home)).singleElement().matches(Erased::isPending);

      recording.nextHour();
      Words.call(recording, "bert", 300);
      assertThat(Words.honour(home)).singleElement().matches(honoured -> !honoured.isPending());

      assertThat(Words.filesWith(home, "anna")).isEmpty();
      assertThat(EraseRequest.in(directory)).isEmpty();
      assertThat(begins(recording)).hasSize(301).allMatch(begin -> begin.session().equals("bert"));
    }
  }

  @Test
  void keepsWhatTheSessionSaysAfterwards() throws IOException {
    try (Recording recording = Recording.open(home)) {
      Words.call(recording, "anna", 1);
      assertThat(Words.erase(recording, "anna").isPending()).isTrue();
      recording.nextHour();
      Words.call(recording, "anna", 2);
      Words.honour(home);
      recording.nextHour();
      Words.call(recording, "bert", 3);

      assertThat(Words.honour(home)).isEmpty();
      assertThat(Words.filesWith(home, "word of anna 1")).isEmpty();
      assertThat(Words.filesWith(home, "word of anna 2")).hasSize(1);
      assertThat(begins(recording)).hasSize(2);
    }
  }

  @Test
  void followsCallsThatEndInALaterCycle() throws IOException {
    try (Recording recording = Recording.open(home)) {
      long begin = Words.begin(recording, "anna", 1);
      Words.call(recording, "bert", 1);
      recording.nextHour();
      Words.call(recording, "bert", 2);

      assertThat(Words.erase(recording, "anna").isPending()).isTrue();
      assertThat(Words.filesWith(home, "of anna")).isEmpty();
      Words.end(recording, "anna", begin, 1);
      assertThat(Words.filesWith(home, "of anna")).hasSize(1);
      recording.nextHour();
      Words.call(recording, "bert", 3);

      assertThat(Words.honour(home)).singleElement().matches(erased -> !erased.isPending());
      assertThat(Words.filesWith(home, "anna")).isEmpty();
      assertThat(EraseRequest.in(recording.writer.directory())).isEmpty();
      assertThat(begins(recording)).hasSize(3);
    }
  }

  @Test
  void leavesNoRequestWhereTheLivingCycleHoldsNothingOfTheSession() throws IOException {
    try (Recording recording = Recording.open(home)) {
      Words.call(recording, "anna", 1);
      recording.nextHour();
      Words.call(recording, "bert", 1);

      assertThat(Words.erase(recording, "anna").isPending()).isFalse();
      assertThat(EraseRequest.in(recording.writer.directory())).isEmpty();
      assertThat(Words.filesWith(home, "anna")).isEmpty();
    }
  }

  @Test
  void isDoneByWhoComesNextOnceTheJvmHasEnded() throws IOException {
    try (Recording recording = twoSessions(50)) {
      assertThat(Words.erase(recording, "anna").isPending()).isTrue();
    }

    new Upkeep(Duration.ofDays(9_999), 1L << 40, () -> Words.NOW)
        .run(home.resolve("shop"), (path, problem) -> assertThat(problem).isNull());

    assertThat(Words.filesWith(home, "anna")).isEmpty();
  }

  @Test
  void letsTheWriterGoOnBesideFilesThatWereWrittenAnew() throws IOException {
    try (Recording recording = twoSessions(300)) {
      Words.erase(recording, "anna");
      recording.nextHour();
      for (int i = 0; i < 200; i++) {
        Words.call(recording, "bert", i);
      }

      assertThat(recording.troubles()).isEmpty();
      assertThat(begins(recording).stream().filter(begin -> begin.session().equals("bert")))
          .hasSize(500);
    }
    assertThat(Tapes.tailed(recording().directory(), other.resolve("copy")).toArray(new byte[0][]))
        .isDeepEqualTo(Tapes.walked(recording()).toArray(new byte[0][]));
  }

  @Test
  void dropsAnswersToCallsThatRetentionHasDeleted() throws IOException {
    try (Recording recording = Recording.open(home)) {
      long begin = Words.begin(recording, "anna", 1);
      recording.nextHour();
      Words.end(recording, "anna", begin, 1);
      Words.call(recording, "anna", 2);
      recording.nextHour();
      Words.call(recording, "bert", 3);
      Files.delete(Tapes.files(recording.writer.directory()).get(0));

      assertThat(Words.erase(recording, "anna").isPending()).isFalse();

      assertThat(Words.filesWith(home, "anna")).isEmpty();
      assertThat(Recording.Read.all(recording()).of(End.class)).hasSize(1);
    }
  }

  @Test
  void continuesWhatWasInterrupted() throws IOException {
    Path directory;
    try (Recording recording = twoSessions(300)) {
      directory = recording.writer.directory();
    }
    EraseRequest request = SessionErasure.request(StoredJournal.at(directory, Words.NOW), "anna");
    request.save();
    Path draft = directory.resolve(CycleFiles.name(Tapes.files(directory).get(0)) + ".new");
    Files.writeString(draft, "half written, word of bert");

    assertThat(Words.honour(home)).singleElement().matches(erased -> erased.entries() == 600);

    assertThat(Words.filesWith(home, "anna")).isEmpty();
    assertThat(draft).doesNotExist();
    assertThat(begins(directory)).hasSize(300);
  }

  @Test
  void passesOverRequestsThatMakeNoSense() throws IOException {
    Path directory;
    try (Recording recording = twoSessions(3)) {
      directory = recording.writer.directory();
    }
    Files.writeString(directory.resolve("erase-0123456789abcdef.request"), "{\"session\":");
    Files.writeString(directory.resolve("erase-mine.request"), "{\"session\":\"anna\"}");

    assertThat(Words.honour(home)).isEmpty();
    assertThat(begins(directory)).hasSize(6);
  }

  private Recording twoSessions(int count) {
    Recording recording = Recording.withCyclesOf(home, 100_000);
    recording.writer.open();
    for (int i = 0; i < count; i++) {
      Words.call(recording, "anna", i);
      Words.call(recording, "bert", i);
    }
    return recording;
  }

  private Journal recording() {
    return Journal.open(Journal.under(home).get(0));
  }

  private static List<Begin> begins(Recording recording) {
    return begins(recording.writer.directory());
  }

  private static List<Begin> begins(Path directory) {
    Recording.Read read = Recording.Read.all(Journal.open(directory));
    assertThat(read.damages()).isEmpty();
    return read.of(Begin.class);
  }
}
