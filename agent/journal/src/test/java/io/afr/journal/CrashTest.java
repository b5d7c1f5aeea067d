package io.afr.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.walk.Tapes;
import io.afr.journal.write.Recording;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills a JVM that records, and reads what it leaves. */
class CrashTest {

  @TempDir Path home;
  @TempDir Path other;

  /** Whatever the program has set for a Chronicle of its own. */
  @ParameterizedTest
  @ValueSource(strings = {"-Dwire.usePadding=true", "-Dwire.usePadding=false"})
  void losesNothingThatHadReturned(String option) throws Exception {
    Path errors = other.resolve("stderr");
    Process program = start(home, errors, option);
    long last = 0;
    try (BufferedReader out = program.inputReader(StandardCharsets.UTF_8)) {
      for (int i = 0; i < 2_000; i++) {
        last = Long.parseLong(out.readLine());
      }
      assertThat(journal().state()).isEqualTo(Journal.State.OPEN);
      // By its handle: the process itself would close what it has printed.
      program.toHandle().destroyForcibly();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        last = isWhole(line, last) ? Long.parseLong(line) : last;
      }
    }
    program.waitFor();

    Recording.Read read = Recording.Read.all(journal());
    assertThat(journal().state()).isEqualTo(Journal.State.INTERRUPTED);
    assertThat(read.damages()).isEmpty();
    assertThat(read.of(End.class)).extracting(End::begin).contains(last);
    assertThat(read.of(End.class)).hasSizeGreaterThanOrEqualTo(2_000);
    assertThat(Tapes.tailed(journal().directory(), other.resolve("copy")).toArray(new byte[0][]))
        .isDeepEqualTo(Tapes.walked(journal()).toArray(new byte[0][]));
    assertThat(errors).isEmptyFile();
  }

  /** The last line may have been cut by the kill; numbers only grow. */
  private static boolean isWhole(String line, long last) {
    return line.matches("\\d+") && Long.parseLong(line) > last;
  }

  private Journal journal() {
    return Journal.open(Journal.under(home).get(0));
  }

  /** Starts a {@link KilledWriter}; arguments that begin with a minus are for the JVM. */
  static Process start(Path home, Path errors, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // The same rights as the test has.
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-"))
        .forEach(command::add);
    Stream.of(arguments).filter(argument -> argument.startsWith("-")).forEach(command::add);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            KilledWriter.class.getName(),
            home.toString()));
    Stream.of(arguments).filter(argument -> !argument.startsWith("-")).forEach(command::add);
    Files.createFile(errors);
    return new ProcessBuilder(command).redirectError(errors.toFile()).start();
  }
}
