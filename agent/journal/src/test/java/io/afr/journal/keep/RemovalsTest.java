package io.afr.journal.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemovalsTest {

  private static final Removal first =
      new Removal(Instant.parse("2026-03-01T10:00:00Z"), Removal.Why.RETENTION, 1, 70);
  private static final Removal second =
      new Removal(Instant.parse("2026-03-02T10:00:00Z"), Removal.Why.ERASURE, 75, 75);

  @TempDir Path journal;

  @Test
  void tellsWhatWasTakenAwayAndWhy() throws IOException {
    Removals.append(journal, List.of(first));
    Removals.append(journal, List.of(second));

    Removals removals = Removals.in(journal);

    assertThat(removals.all()).containsExactly(first, second);
    assertThat(removals.why(70)).isEqualTo(Removal.Why.RETENTION);
    assertThat(removals.why(71)).isNull();
    assertThat(removals.why(75)).isEqualTo(Removal.Why.ERASURE);
  }

  @Test
  void knowsNothingOfAJournalThatIsWhole() throws IOException {
    assertThat(Removals.in(journal).all()).isEmpty();
  }

  @Test
  void survivesAHalfWrittenLastLine() throws IOException {
    Removals.append(journal, List.of(first));
    Path file = journal.resolve(Removals.FILE);
    Files.writeString(file, "{\"time\":\"2026-03-0", StandardOpenOption.APPEND);

    assertThat(Removals.in(journal).all()).containsExactly(first);

    Removals.append(journal, List.of(second));
    assertThat(Removals.in(journal).all()).containsExactly(first, second);
  }

  @Test
  void passesOverLinesThatItDoesNotUnderstand() throws IOException {
    Files.writeString(
        journal.resolve(Removals.FILE),
        """
        {"time":"2026-03-01T10:00:00Z","why":"tidiness","from":1,"to":2}
        []
        {"time":"then","why":"erasure","from":1,"to":2}

        {"time":"2026-03-01T10:00:00Z","why":"retention","from":1,"to":70,"by":{"pid":7}}
        """);

    assertThat(Removals.in(journal).all()).containsExactly(first);
  }

  @Test
  void isReadableByItsOwnerOnly() throws IOException {
    Removals.append(journal, List.of(first));

    assertThat(Files.getPosixFilePermissions(journal.resolve(Removals.FILE)))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }
}
