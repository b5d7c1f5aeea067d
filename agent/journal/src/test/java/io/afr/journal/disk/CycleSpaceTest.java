package io.afr.journal.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CycleSpaceTest {

  @TempDir Path directory;

  @Test
  void takesSpaceAheadOfWhatIsWritten() throws IOException {
    Path file = directory.resolve("a.cq4");
    try (CycleSpace space = CycleSpace.create(file, new FreeSpace(0, Disk.REAL))) {
      Files.write(file, new byte[] {1, 2, 3}, java.nio.file.StandardOpenOption.WRITE);
      space.take(100_000);
    }

    assertThat(Files.size(file)).isBetween(100_000L, 200_000L);
    assertThat(Files.readAllBytes(file)).startsWith(1, 2, 3, 0);
  }

  @Test
  void leavesAFileAloneThatIsThereAlready() throws IOException {
    Path file = Files.write(directory.resolve("a.cq4"), new byte[] {1, 2, 3});

    assertThatThrownBy(() -> CycleSpace.create(file, new FreeSpace(0, Disk.REAL)))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasBinaryContent(new byte[] {1, 2, 3});
  }
}
