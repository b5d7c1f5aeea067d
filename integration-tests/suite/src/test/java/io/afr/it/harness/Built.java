package io.afr.it.harness;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** What the build made and the forked JVMs need; the paths come from the build. */
public final class Built {
  private Built() {}

  /**
   * The {@code java} that the forked JVMs run on: {@code -Dit.jdk=PATH}, else that of the build.
   */
  public static Path java() {
    return Path.of(System.getProperty("it.jdk", System.getProperty("java.home")), "bin", "java");
  }

  /** Which Java that is: 17, 21, 25. */
  public static int feature() throws IOException {
    Path release = java().getParent().resolveSibling("release");
    Properties facts = new Properties();
    try (Reader from = Files.newBufferedReader(release)) {
      facts.load(from);
    }
    String version = facts.getProperty("JAVA_VERSION").replace("\"", "");
    return Runtime.Version.parse(version).feature();
  }

  public static Path agentJar() {
    return existing("it.agent", "../../agent/dist/target/afr-agent.jar");
  }

  public static Path apiJar() {
    return existing("it.api", "../../agent/api/target/afr-api.jar");
  }

  public static Path readerJar() {
    return existing("it.reader", "../../reader/target/afr.jar");
  }

  /** What users read first, which tests hold against what is so. */
  public static Path readme() {
    return matrix().resolve("../../README.md").normalize();
  }

  static Path matrix() {
    return existing("it.matrix", "../matrix");
  }

  /** Where the compiled sample agents are, one directory for each module of them. */
  public static List<Path> samples() {
    try (Stream<Path> modules = Files.list(existing("it.samples", "../samples"))) {
      return modules
          .map(module -> module.resolve("target/classes"))
          .filter(Files::isDirectory)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the build of a module of samples made. */
  public static Path sample(String module, String file) {
    return existing("it.samples", "../samples").resolve(module).resolve("target").resolve(file);
  }

  private static Path existing(String property, String inTheTree) {
    Path path = Path.of(System.getProperty(property, inTheTree)).toAbsolutePath().normalize();
    if (!Files.exists(path)) {
      throw new IllegalStateException(path + " is missing: build it first (mvn verify does)");
    }
    return path;
  }
}
