package io.afr.journal.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileIdentityTest {

  @TempDir Path service;

  @Test
  void knowsAFileThatWasReplaced() throws IOException {
    Path file = file("journal", "one");
    FileIdentity identity = FileIdentity.of(file, () -> 3);
    assertThat(identity.isInPlace()).isTrue();

    replace(file, "two");

    assertThat(identity.isInPlace()).isFalse();
    assertThat(identity.isInPlace()).isFalse();
  }

  @Test
  void believesPathAndLengthOnceTheKeysOfTwoJournalsChanged() throws IOException {
    Path first = file("first", "one");
    FileIdentity one = FileIdentity.of(first, () -> 3);
    replace(first, "one");
    assertThat(one.isInPlace()).isFalse();

    Path second = file("second", "one");
    FileIdentity two = FileIdentity.of(second, () -> 3);
    replace(second, "one");
    assertThat(two.isInPlace()).isTrue();

    Files.writeString(second, "another");
    assertThat(two.isInPlace()).isFalse();
    Files.delete(second);
    assertThat(two.isInPlace()).isFalse();
  }

  private Path file(String journal, String text) throws IOException {
    Path directory = Files.createDirectories(service.resolve(journal));
    return Files.writeString(directory.resolve("file"), text);
  }

  /** What a file system with unsteady keys shows, which this one has none of. */
  private void replace(Path file, String text) throws IOException {
    Path other = Files.writeString(service.resolve("other"), text);
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
