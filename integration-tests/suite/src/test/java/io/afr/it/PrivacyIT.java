package io.afr.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.it.harness.Recording;
import io.afr.reader.Action;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What of a program's secrets and texts stands in any file below the home. */
class PrivacyIT {
  /** Put together, so that nobody takes it for a key that leaked. */
  private static final String KEY = "sk-" + "proj-" + "Qx7".repeat(16);

  private static final String WORDS = "violet porcupine";

  @RegisterExtension final Flight flight = new Flight();

  @Test
  void aKeyThatIsAskedForAnsweredStreamedAndHandedToToolsIsNowhere() throws Exception {
    flight.record(
        everyWay(
            "my key is " + KEY,
            "Authorization: Bearer " + KEY,
            "[call shout {\"text\":\"" + KEY + "\"}]"));

    assertThat(files()).doesNotContain(KEY.substring(8)).doesNotContain("Qx7Qx7Qx7Qx7");
    assertThat(files()).contains("[masked:openai-key]");
  }

  @Test
  void aKeyInAnAssistantsMemoryIsNowhereToo() throws Exception {
    flight.record(
        chat("com.example.assistant.StreamingChat", "keep " + KEY + " for me", "and now"));
    flight.record(chat("com.example.assistant.Chat", "keep " + KEY + " for me", "and now"));

    assertThat(files()).doesNotContain("Qx7Qx7Qx7Qx7").contains("[masked:openai-key]");
  }

  @Test
  void whatTheUserCallsSecretIsNowhere() throws Exception {
    flight.record(
        everyWay("customer 4711-0815 asks", "4711-0815", "[call shout {\"text\":\"4711-0815\"}]")
            .agentOption("redact.patterns", "4711-\\d{4}"));

    assertThat(files()).doesNotContain("4711-0815").contains("[masked:pattern]");
  }

  @Test
  void withoutContentNothingThatWasSaidIsAnywhere() throws Exception {
    Recording recording =
        flight.record(
            everyWay(WORDS + " one", WORDS + " two", "[call shout {\"text\":\"" + WORDS + "\"}]")
                .agentOption("content", "metadata"));

    assertThat(files())
        .doesNotContain("violet")
        .doesNotContain("porcupine")
        .doesNotContain("VIOLET")
        .doesNotContain("You said")
        .doesNotContain("Says it louder");
    List<Action> calls = Recording.ofKind(recording.everything(), Action.Kind.LLM_CALL);
    assertThat(calls).hasSizeGreaterThan(6);
    assertThat(calls)
        .filteredOn(call -> call.data().path("operation").asString().equals("chat"))
        .anySatisfy(
            call -> {
              assertThat(call.data().path("usage").path("total").asInt()).isPositive();
              assertThat(call.data().path("model").asString()).isEqualTo("test-model");
              assertThat(call.data().path("response").toString()).contains("content not recorded");
            });
  }

  @Test
  void withoutContentAnAssistantsCallsAreStillTold() throws Exception {
    Recording recording =
        flight.record(
            chat(
                    "com.example.assistant.Chat",
                    WORDS + " [call add {\"a\":123456,\"b\":654321}]",
                    "[call divide {\"a\":424242,\"b\":0}]",
                    "[status 400] " + WORDS)
                .agentOption("content", "metadata"));

    assertThat(files())
        .doesNotContain("violet")
        .doesNotContain("porcupine")
        .doesNotContain("123456")
        .doesNotContain("777777")
        .doesNotContain("cannot divide")
        .doesNotContain("424242");
    assertThat(Recording.ofKind(recording.everything(), Action.Kind.TOOL_CALL))
        .extracting(call -> call.data().path("toolId").asString())
        .containsExactlyInAnyOrder("add", "divide");
    assertThat(files()).contains("java.lang.ArithmeticException");
  }

  private Program everyWay(String one, String other, String tool) {
    return Program.of(
        "com.example.sdk.EveryCall",
        Library.of("openai-newest"),
        flight.provider().url(),
        "create",
        one,
        "stream",
        other,
        "stream-usage",
        one,
        "tools",
        tool,
        "responses",
        one,
        "responses-stream",
        other,
        "embeddings",
        one,
        "fail",
        one + " [status 400]",
        "async-stream",
        one);
  }

  private Program chat(String main, String... questions) {
    String[] arguments = new String[questions.length + 2];
    arguments[0] = flight.provider().url();
    arguments[1] = "anna";
    System.arraycopy(questions, 0, arguments, 2, questions.length);
    return Program.of(main, Library.of("langchain4j-newest"), arguments);
  }

  /** All bytes of all files below the home. */
  private String files() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (Stream<Path> files = Files.walk(flight.home())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.writeBytes(Files.readAllBytes(file));
      }
    }
    return all.toString(UTF_8);
  }
}
