package io.afr.it.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the build made and the forked JVMs need; the paths come from the build. */
public final class Built {
  private Built() {}

  /**
   * The {@code java} that the forked JVMs run on: {@code -Dit.jdk=PATH}, else that of the build.
   */
  public static Path java() {
    return Path.of(System.getProperty("it.jdk", System.getProperty("java.home")), "bin", "java");
  }

  public static Path agentJar() {
    return existing("it.agent", "../../agent/dist/target/afr-agent.jar");
  }

  public static Path readerJar() {
    return existing("it.reader", "../../reader/target/afr.jar");
  }

  static Path matrix() {
    return existing("it.matrix", "../matrix");
  }

  /** Where the compiled sample agents are. */
  public static List<Path> samples() {
    String both =
        System.getProperty(
            "it.samples", "../samples/target/classes:../samples-recent/target/classes");
    List<Path> paths = new ArrayList<>();
    for (String one : both.split(":", -1)) {
      paths.add(Path.of(one).toAbsolutePath().normalize());
    }
    return paths;
  }

  private static Path existing(String property, String inTheTree) {
    Path path = Path.of(System.getProperty(property, inTheTree)).toAbsolutePath().normalize();
    if (!Files.exists(path)) {
      throw new IllegalStateException(path + " is missing: build it first (mvn verify does)");
    }
    return path;
  }
}
