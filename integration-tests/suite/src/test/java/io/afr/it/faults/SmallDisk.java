package io.afr.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.afr.it.harness.AgentJvm;
import io.afr.it.harness.Program;
import io.afr.it.harness.Recording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A disk of few megabytes, which only the program sees that is started on it, and which vanishes
 * with it. What is on it then is copied.
 */
final class SmallDisk {
  private static final String script =
      "mount -t tmpfs -o size=$0m,mode=0755 tmpfs \"$1\" || exit 97; disk=$1; copy=$2; shift 2; "
          + "\"$@\"; code=$?; cp -R \"$disk/.\" \"$copy\"; exit $code";

  private final Path mount;
  private final Path copy;
  private final int megabytes;

  private SmallDisk(Path directory, int megabytes) throws IOException {
    this.mount = Files.createDirectory(directory.resolve("disk"));
    this.copy = Files.createDirectory(directory.resolve("copy"));
    this.megabytes = megabytes;
  }

  /** Skips the test where the machine allows no mount of one's own. */
  static SmallDisk assumed(Path directory, int megabytes) throws Exception {
    SmallDisk disk = new SmallDisk(directory, megabytes);
    assumeTrue(disk.canBe(), "a disk of one's own can be mounted, as root or with unshare -Urm");
    return disk;
  }

  private boolean canBe() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(launcher());
    command.add("true");
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private List<String> launcher() {
    return List.of(
        "unshare", "-Urm", "sh", "-c", script, "" + megabytes, mount.toString(), copy.toString());
  }

  /** The program with its home on this disk. */
  Program with(Program program) {
    return program
        .under(launcher().toArray(String[]::new))
        .agentOption("home", mount.resolve("home").toString());
  }

  /** Its root, as this JVM sees it while the program runs. */
  Path root(AgentJvm jvm) {
    return Path.of("/proc", Long.toString(jvm.pid()), "root" + mount);
  }

  Path home(AgentJvm jvm) {
    return root(jvm).resolve("home");
  }

  void fill(AgentJvm jvm) throws IOException {
    byte[] some = new byte[4096];
    try (OutputStream out = Files.newOutputStream(root(jvm).resolve("ballast"))) {
      while (true) {
        out.write(some);
      }
    } catch (IOException full) {
      return;
    }
  }

  void free(AgentJvm jvm) throws IOException {
    Files.delete(root(jvm).resolve("ballast"));
  }

  /** Allows or forbids to write on it: {@code rw} or {@code ro}. */
  void remount(AgentJvm jvm, String mode) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            "nsenter",
            "-U",
            "-m",
            "-t",
            "" + jvm.pid(),
            "mount",
            "-o",
            "remount," + mode,
            mount.toString());
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    assertThat(code).as("%s", command).isZero();
  }

  /** What was on it in the end. */
  Recording recording() {
    return new Recording(copy.resolve("home"));
  }
}
