package io.afr.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.AgentJvm;
import io.afr.it.harness.Finished;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample agents work by themselves on every version: else no comparison would mean a thing. */
class SamplesIT {
  @RegisterExtension final Flight flight = new Flight();

  @ParameterizedTest
  @MethodSource("io.afr.it.harness.Library#langChain4j")
  void anAssistantUsesItsTools(Library library) throws Exception {
    String[] questions = {
      flight.provider().url(), "anna", "Sum? [call add {\"a\":1,\"b\":2}]", "Thanks"
    };

    Finished whole = run(Program.of("com.example.assistant.Chat", library, questions));
    Finished streamed = run(Program.of("com.example.assistant.StreamingChat", library, questions));

    String answers = "You said: Sum? I found: 3\nYou said: Thanks\n";
    assertThat(whole).isEqualTo(new Finished(0, answers, ""));
    assertThat(streamed).isEqualTo(new Finished(0, answers, ""));
  }

  @ParameterizedTest
  @MethodSource("io.afr.it.harness.Library#openAi")
  void aLoopOverTheSdkUsesItsTools(Library library) throws Exception {
    Program program =
        Program.of(
            "com.example.sdk.ToolLoop",
            library,
            flight.provider().url(),
            "Loud? [call shout {\"text\":\"hey\"}]");

    assertThat(run(program)).isEqualTo(new Finished(0, "You said: Loud? I found: HEY!\n", ""));
  }

  private Finished run(Program program) throws Exception {
    try (AgentJvm jvm = flight.startPlain(program)) {
      return jvm.await();
    }
  }
}
