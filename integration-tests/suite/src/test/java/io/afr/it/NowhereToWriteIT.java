package io.afr.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.afr.it.harness.AgentJvm;
import io.afr.it.harness.Built;
import io.afr.it.harness.Finished;
import io.afr.it.harness.Flight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Who may not write where the recordings are, or has no temporary files, is answered all the same.
 */
class NowhereToWriteIT {
  private static final List<List<String>> questions =
      List.of(
          List.of("list", "--json"),
          List.of("search", "--text", "bicycle", "--json"),
          List.of("get", "last", "--json"),
          List.of("summary", "last", "--json"),
          List.of("stats", "--json"));

  private static final String NO_TEMPORARY_FILES = "-Djava.io.tmpdir=/nonexistent";

  @RegisterExtension final Flight flight = new Flight();

  private Path home;
  private Path index;

  @BeforeEach
  void record() throws Exception {
    home = flight.directory().resolve("recordings");
    index = home.resolve(".index");
    assertThat(run(List.of(), List.of("demo")).exitCode()).isZero();
  }

  @Test
  void answersWithoutTemporaryFiles() throws Exception {
    Map<List<String>, String> expected = answers(List.of());
    delete(index);

    for (List<String> question : questions) {
      Finished finished = run(List.of(NO_TEMPORARY_FILES), question);

      assertThat(finished.out()).as("%s", question).isEqualTo(expected.get(question));
      assertThat(said(finished)).as("%s", question).isEmpty();
    }
    assertThat(index).isDirectory();
  }

  /** Not even root can make a directory of a file. */
  @Test
  void answersWhereThereIsNoPlaceForAnIndex() throws Exception {
    Map<List<String>, String> expected = answers(List.of());
    delete(index);
    Files.createFile(index);

    for (List<String> question : questions) {
      Finished finished = run(List.of(NO_TEMPORARY_FILES), question);

      assertThat(finished.out()).as("%s", question).isEqualTo(expected.get(question));
      assertThat(said(finished)).as("%s", question).hasSizeLessThan(2);
      assertThat(finished.err()).doesNotContain("Exception");
    }
    assertThat(run(List.of(), List.of("list")).err())
        .startsWith("afr: warning: " + index)
        .contains("every journal is read instead");
  }

  @Test
  void answersFromAHomeThatMayOnlyBeRead() throws Exception {
    assumeFalse(System.getProperty("user.name").equals("root"), "root may write everywhere");
    Map<List<String>, String> expected = answers(List.of());
    delete(index);
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("r-xr-x---"));
    try {
      assertThat(answers(List.of())).isEqualTo(expected);
    } finally {
      Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-x---"));
    }
  }

  private Map<List<String>, String> answers(List<String> options) throws Exception {
    Map<List<String>, String> answers = new LinkedHashMap<>();
    for (List<String> question : questions) {
      Finished finished = run(options, question);
      assertThat(finished.exitCode()).as("%s: %s", question, finished.err()).isZero();
      answers.put(question, finished.out());
    }
    return answers;
  }

  private Finished run(List<String> options, List<String> question) throws Exception {
    List<String> command = new ArrayList<>(question);
    command.addAll(List.of("--home", home.toString()));
    try (AgentJvm jvm = AgentJvm.startJar(options, Built.readerJar(), command)) {
      return jvm.await();
    }
  }

  /** Without what the JVM itself says of the missing directory, from JDK 20 on. */
  private static List<String> said(Finished finished) {
    return finished
        .err()
        .lines()
        .filter(line -> !line.startsWith("WARNING: java.io.tmpdir"))
        .toList();
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }
}
