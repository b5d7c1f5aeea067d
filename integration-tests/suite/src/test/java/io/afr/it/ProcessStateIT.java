package io.afr.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.Finished;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What belongs to the whole process is the program's. */
class ProcessStateIT {
  @RegisterExtension final Flight flight = new Flight();

  /** What Chronicle reads while its classes initialise is lent to it, and gone when it is open. */
  @Test
  void noneOfItChangesButWhatIsLentToChronicleWhileTheJournalOpens() throws Exception {
    Program state =
        Program.of(
            "com.example.plain.State",
            Library.of("langchain4j-newest"),
            "chronicle.analytics.disable",
            "chronicle.disk.monitor.disable",
            "chronicle.announcer.disable",
            "system.properties");

    flight.record(state);

    Finished again = flight.startWithAgent(state).await();
    assertThat(again.out()).contains("own the program's own").doesNotContain("appeared");
    assertThat(again.exitCode()).isZero();
  }

  @Test
  void noLoggingOfTheJdkIsSetUp() throws Exception {
    Path loaded = flight.directory().resolve("classes.log");
    Program memory = Program.of("com.example.plain.Memory", Library.of("langchain4j-newest"));

    flight.record(memory.jvmOption("-Xlog:class+load:file=" + loaded));

    assertThat(Files.readString(loaded))
        .contains("net.openhft.chronicle.queue")
        .doesNotContain("java.util.logging.Logger ")
        .doesNotContain("java.util.logging.LogManager$");
  }

  /** The flight compares what it prints with a run that is not recorded. */
  @Test
  void theLoggingThatItsPropertiesNameIsNotLookedForAmongTheAgentsClasses() throws Exception {
    Program chat =
        Program.of(
            "com.example.assistant.Chat",
            Library.of("langchain4j-newest"),
            flight.provider().url(),
            "anna",
            "Hello");

    flight.record(chat.jvmOption("-Dslf4j.provider=com.example.logging.Missing"));
  }
}
