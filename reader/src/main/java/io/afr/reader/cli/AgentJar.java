package io.afr.reader.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The agent jar, carried inside this one so that there is a single file to download. It lands as a
 * file of its own because {@code -javaagent} takes nothing else.
 */
final class AgentJar {

  static final String RESOURCE = "/agent/afr-agent.jar";
  static final String FILE = "afr-agent.jar";

  private AgentJar() {}

  /**
   * The path of the jar under a home, written only if what is there differs. A program that runs
   * with the old one keeps it, as the new one takes its name in one step.
   */
  static Path unpack(Path home) {
    Path directory = home.toAbsolutePath().normalize();
    Path target = directory.resolve(FILE);
    byte[] jar = content();
    try {
      if (!Files.exists(target) || !Arrays.equals(Files.readAllBytes(target), jar)) {
        replace(directory, target, jar);
      }
      return target;
    } catch (IOException e) {
      throw CommandFailure.failed("cannot unpack the agent to " + target + ": " + e);
    }
  }

  private static byte[] content() {
    try (@Nullable InputStream resource = AgentJar.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw CommandFailure.notFound(
            "this afr was built without the agent; build it with mvn package");
      }
      return resource.readAllBytes();
    } catch (IOException e) {
      throw CommandFailure.unreadable("cannot read the agent inside this jar: " + e.getMessage());
    }
  }

  private static void replace(Path home, Path target, byte[] jar) throws IOException {
    if (!Files.isDirectory(home)) {
      Files.createDirectories(home);
      if (isPosix(home)) {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
      }
    }
    Path fresh = Files.createTempFile(home, ".afr-agent", ".jar");
    try {
      Files.write(fresh, jar);
      Files.move(
          fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
