package io.afr.journal.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.afr.journal.write.Recording;
import io.afr.journal.write.Sample;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DiskUseTest {

  private static final int KB = 1024;

  @TempDir Path home;

  @Test
  void countsWhatIsThereAndNotWhatIsOnlyReserved() throws IOException {
    try (Recording recording = Recording.open(home)) {
      recording.writer.append(Sample.tool("s", Sample.text(1, 100 * KB)));
      Path file = CycleFiles.in(recording.directory()).get(0);

      assertThat(Files.size(file)).isGreaterThan(1_000 * KB);
      assertThat(DiskUse.of(file)).isBetween(100L * KB, 200L * KB);
    }
  }

  @Test
  void countsACutFileInWholeBlocks() throws IOException {
    Recording recording = Recording.open(home);
    recording.writer.append(Sample.tool("s", Sample.text(1, 100 * KB)));
    recording.close();
    Path file = CycleFiles.in(recording.directory()).get(0);

    assertThat(DiskUse.of(file)).isBetween(Files.size(file), Files.size(file) + 4095);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void agreesWithTheSystem() throws IOException, InterruptedException {
    try (Recording recording = Recording.open(home)) {
      for (int i = 0; i < 50; i++) {
        recording.writer.append(Sample.tool("s", Sample.text(i, 10 * KB)));
      }
      long allocated = allocated(recording.directory());

      // Chronicle leaves a few pages in between unwritten.
      assertThat(DiskUse.in(recording.directory()))
          .isBetween(allocated - 64 * KB, allocated + 64 * KB);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void leavesTheWritersLockAlone() throws IOException {
    try (Recording recording = Recording.open(home)) {
      Path lock = recording.directory().resolve(WriterLock.FILE);
      String inode = ":" + Files.getAttribute(lock, "unix:ino") + " ";
      assertThat(Files.readString(Path.of("/proc/locks"))).contains(inode);

      DiskUse.in(recording.directory());

      assertThat(Files.readString(Path.of("/proc/locks"))).contains(inode);
    }
  }

  @Test
  void doesNotCountAHoleAtTheEnd() throws IOException {
    Path file = home.resolve("metadata.cq4t");
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.write(new byte[] {1, 2, 3});
      bytes.setLength(50_000_000);
    }

    assertThat(DiskUse.of(file)).isEqualTo(4096);
  }

  @Test
  void countsNothingForWhatIsGone() throws IOException {
    assertThat(DiskUse.of(home.resolve("gone.cq4"))).isZero();
    assertThat(DiskUse.in(home.resolve("gone"))).isZero();
  }

  private static long allocated(Path directory) throws IOException, InterruptedException {
    Process stat =
        new ProcessBuilder(
                "/bin/sh",
                "-c",
                "stat -c %b \"$0\"/* | awk '{ sum += $1 * 512 } END { print sum }'",
                directory.toString())
            .start();
    String answer =
        new String(stat.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
    assumeThat(stat.waitFor()).isZero();
    return Long.parseLong(answer);
  }
}
