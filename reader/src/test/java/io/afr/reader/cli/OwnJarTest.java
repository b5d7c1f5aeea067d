package io.afr.reader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnJarTest {

  @TempDir private Path directory;

  private Path file;

  @BeforeEach
  void write() throws Exception {
    file = Files.writeString(directory.resolve("afr.jar"), "classes");
  }

  @Test
  void isTheSameAsLongAsNobodyTouchesIt() throws Exception {
    OwnJar jar = OwnJar.of(file);

    Files.readString(file);

    assertThat(jar.isReplaced()).isFalse();
  }

  @Test
  void isReplacedByWhatIsWrittenOverIt() throws Exception {
    OwnJar jar = OwnJar.of(file);

    Files.writeString(file, "other classes");

    assertThat(jar.isReplaced()).isTrue();
  }

  @Test
  void isReplacedByAFileThatIsMovedThere() throws Exception {
    OwnJar jar = OwnJar.of(file);
    Path other = Files.writeString(directory.resolve("other"), "CLASSES");
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));

    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

    assertThat(jar.isReplaced()).isTrue();
  }

  @Test
  void isReplacedByNothing() throws Exception {
    OwnJar jar = OwnJar.of(file);

    Files.delete(file);

    assertThat(jar.isReplaced()).isTrue();
  }
}
