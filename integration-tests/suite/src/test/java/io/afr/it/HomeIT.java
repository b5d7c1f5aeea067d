package io.afr.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.AgentJvm;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where recordings go, and that nobody else can read them. */
class HomeIT {
  @RegisterExtension final Flight flight = new Flight();

  private Program memory;
  private Path home;

  @BeforeEach
  void describeTheHost() {
    memory = Program.of("com.example.plain.Memory", Library.of("langchain4j-newest"));
    home = flight.directory().resolve("elsewhere");
  }

  @Test
  void isBelowTheUsersHomeByDefault() throws Exception {
    run(memory.jvmOption("-Duser.home=" + home));

    assertThat(home.resolve(".afr/com.example.plain.Memory")).isDirectory();
  }

  @Test
  void isNamedByTheEnvironment() throws Exception {
    run(memory.environment("AFR_HOME", home.toString()).environment("AFR_SERVICE", "desk"));

    assertThat(home.resolve("desk")).isDirectory();
  }

  @Test
  void isNamedByASystemPropertyBeforeTheEnvironment() throws Exception {
    run(memory.environment("AFR_HOME", "/proc/afr").jvmOption("-Dafr.home=" + home));

    assertThat(home.resolve("com.example.plain.Memory")).isDirectory();
  }

  @Test
  void isPrivate() throws Exception {
    flight.record(memory);

    try (Stream<Path> files = Files.walk(flight.home())) {
      List<String> modes = files.map(HomeIT::mode).distinct().toList();
      assertThat(modes).containsExactlyInAnyOrder("rwx------", "rw-------");
    }
  }

  private void run(Program program) throws Exception {
    try (AgentJvm jvm = AgentJvm.startWithAgent(program)) {
      assertThat(jvm.await().err()).isEmpty();
    }
  }

  /** Of a directory or a file. */
  private static String mode(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
