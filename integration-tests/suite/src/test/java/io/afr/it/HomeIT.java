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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(strings = {"000", "022", "077"})
  void isPrivateWhateverTheUmask(String umask) throws Exception {
    Program chat =
        Program.of(
                "com.example.assistant.Chat",
                Library.of("langchain4j-newest"),
                flight.provider().url(),
                "anna",
                "Hello",
                "[gate ask] Hello again")
            .under("sh", "-c", "umask " + umask + "; exec \"$@\"", "sh");
    AgentJvm jvm = flight.startWithAgent(chat);
    jvm.awaitOutput("You said: Hello");

    assertThat(modes()).containsExactlyInAnyOrder("rwx------", "rw-------");
    flight.provider().gate("ask").open();
    jvm.await();

    assertThat(modes()).containsExactlyInAnyOrder("rwx------", "rw-------");
  }

  @Test
  void isLeftAsItIsIfItIsThere() throws Exception {
    Files.createDirectories(flight.home());
    Files.setPosixFilePermissions(flight.home(), PosixFilePermissions.fromString("rwxr-xr-x"));

    flight.record(memory);

    assertThat(mode(flight.home())).isEqualTo("rwxr-xr-x");
    assertThat(modes()).containsExactlyInAnyOrder("rwxr-xr-x", "rwx------", "rw-------");
  }

  private List<String> modes() throws IOException {
    try (Stream<Path> files = Files.walk(flight.home())) {
      return files.map(HomeIT::mode).distinct().toList();
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
