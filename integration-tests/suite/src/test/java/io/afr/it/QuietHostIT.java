package io.afr.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.AgentJvm;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A JVM that meets no known library pays next to nothing and leaves no trace. */
class QuietHostIT {
  private static final Program hello = Program.of("com.example.plain.Hello", Library.NONE);

  @RegisterExtension final Flight flight = new Flight();

  @Test
  void createsNoFileAndLoadsNeitherWeaverNorQueue() throws Exception {
    Path loaded = flight.directory().resolve("classes.log");

    flight.record(hello.jvmOption("-Xlog:class+load:file=" + loaded));

    assertThat(flight.home()).doesNotExist();
    List<String> lines = Files.readAllLines(loaded);
    assertThat(lines).anyMatch(line -> line.contains("io.afr.agent.premain"));
    assertThat(lines.stream().filter(QuietHostIT::isDear)).isEmpty();
  }

  @Test
  void keepsTheExitCode() throws Exception {
    flight.record(Program.of("com.example.plain.Hello", Library.NONE, "7"));

    assertThat(flight.home()).doesNotExist();
  }

  @Test
  void isOffWhenToldSo() throws Exception {
    flight.record(
        Program.of(
                "com.example.assistant.Chat",
                Library.of("langchain4j-newest"),
                flight.provider().url(),
                "anna",
                "Hello")
            .agentOption("enabled", "false"));

    assertThat(flight.home()).doesNotExist();
  }

  /**
   * The quickest start of each kind, because a busy machine only ever adds to one; a generous limit
   * against accidents. The benchmark measures.
   */
  @Test
  void startsAboutAsFast() throws Exception {
    long without = Long.MAX_VALUE;
    long with = Long.MAX_VALUE;
    for (int i = 0; i < 8; i++) {
      without = Math.min(without, millis(flight.startPlain(hello)));
      with = Math.min(with, millis(flight.startWithAgent(hello)));
    }

    assertThat(with - without).as("%d ms with, %d ms without", with, without).isLessThan(250);
  }

  private static boolean isDear(String line) {
    return Stream.of(
            "bytebuddy", "openhft", "jackson", "java.util.logging.", "java.lang.management")
        .anyMatch(line::contains);
  }

  private static long millis(AgentJvm jvm) throws InterruptedException {
    long start = System.nanoTime();
    jvm.await();
    return (System.nanoTime() - start) / 1_000_000;
  }
}
