package io.afr.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.During;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Flown;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.it.harness.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The agent named twice, as by an image's JAVA_TOOL_OPTIONS and by a command line, records once.
 */
class TwoAgentsIT {
  @RegisterExtension final Flight flight = new Flight();

  @Test
  void recordsEverythingOnce() throws Exception {
    Program program =
        Program.of(
                "com.example.assistant.Chat",
                Library.of("langchain4j-newest"),
                flight.provider().url(),
                "anna",
                "Sum? [call add {\"a\":1,\"b\":2}]")
            .agentOption("home", flight.home().toString());

    Recording once = flight.record(program.agentOption("service", "once"));
    int expected = once.actions("once/anna").size();
    Program twice = program.agentOption("service", "twice").attachedTwice();
    Flown flown = flight.fly(twice, During.NOTHING);

    assertThat(flown.recorded().err()).startsWith("AFR: the agent is in this JVM already");
    assertThat(flown.recorded().err().lines()).hasSize(1);
    assertThat(flown.recorded().exitCode()).isZero();
    assertThat(expected).isPositive();
    assertThat(once.actions("twice/anna")).hasSize(expected);
    assertThat(once.home().journals()).hasSize(2);
    assertThat(once.home().problems()).isEmpty();
  }
}
