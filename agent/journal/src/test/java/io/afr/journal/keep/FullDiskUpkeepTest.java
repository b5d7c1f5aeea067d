package io.afr.journal.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk without a byte of room, which is when deleting is needed most. */
class FullDiskUpkeepTest {

  private static final int CANNOT_MOUNT = 97;
  private static final String script =
      "mount -t tmpfs -o size=4m tmpfs \"$0\" || exit " + CANNOT_MOUNT + "; exec \"$@\"";

  @TempDir Path disk;

  @Test
  void deletesWhatIsTooOldThoughThereIsNoRoomToNoteIt() throws Exception {
    Process process = new ProcessBuilder(command()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();

    boolean isMounted = code != CANNOT_MOUNT && !said.startsWith("unshare:");
    assumeTrue(isMounted, "a disk of one's own can be mounted");
    assertThat(said).isEqualToIgnoringNewLines("journals 0, problems []");
  }

  private List<String> command() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/unshare")));
    List<String> command =
        new ArrayList<>(List.of("unshare", "-Urm", "sh", "-c", script, disk.toString()));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // The same rights as the test has.
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-"))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-cp", System.getProperty("java.class.path"), Tidier.class.getName(), disk.toString()));
    return command;
  }

  /** Has a recording that is too old, fills the disk, and tidies. */
  static final class Tidier {

    private Tidier() {}

    public static void main(String[] arguments) throws IOException {
      Path disk = Path.of(arguments[0]);
      Service service = new Service(Files.createDirectory(disk.resolve("home")));
      service.ended(Duration.ofDays(31));
      fill(disk.resolve("ballast"));
      service.tidy(Duration.ofDays(30), 1L << 40);
      System.out.println(
          "journals " + service.journals().size() + ", problems " + service.problems);
      System.exit(0);
    }

    private static void fill(Path ballast) throws IOException {
      try (OutputStream out = Files.newOutputStream(ballast)) {
        while (true) {
          out.write(new byte[4096]);
        }
      } catch (IOException full) {
        return;
      }
    }
  }
}
