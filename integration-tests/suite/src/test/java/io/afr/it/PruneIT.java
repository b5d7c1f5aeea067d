package io.afr.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.AgentJvm;
import io.afr.it.harness.Built;
import io.afr.it.harness.Finished;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.journal.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recordings are taken away: by the agent, and by who asks for it. */
@Timeout(180)
class PruneIT {
  private static final JsonMapper mapper = new JsonMapper();

  @RegisterExtension final Flight flight = new Flight();

  @Test
  void theAgentDeletesEarlierRunsThatAreTooMuch() throws Exception {
    finish(flight.startWithAgent(chat("Hello.")));
    finish(flight.startWithAgent(chat("Hello again.")));
    assertThat(journals()).hasSize(2);

    AgentJvm jvm =
        flight.startWithAgent(
            chat("Still there? [gate stay]").agentOption("retention.max-size", "1"));
    flight.provider().gate("stay").awaitArrival();
    while (journals().size() > 1) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    flight.provider().gate("stay").open();
    finish(jvm);

    assertThat(flight.recording().session().actionCount()).isPositive();
    flight.recording().assertIntact();
  }

  @Test
  void erasesOneOfManySessionsAndLeavesTheOthersAsTheyWere() throws Exception {
    finish(
        flight.startWithAgent(
            Program.of(
                "com.example.assistant.Crowd",
                Library.of("langchain4j-newest"),
                flight.provider().url(),
                "4",
                "2")));
    List<String> others = others();
    assertThat(filesWith("user-0")).isNotEmpty();

    JsonNode pruned = mapper.readTree(afr("prune", "--session", "user-0", "--json").out());

    assertThat(pruned.path("entries").asInt()).isPositive();
    assertThat(pruned.path("pending")).isEmpty();
    assertThat(filesWith("user-0")).isEmpty();
    assertThat(filesWith("\\\"a\\\":0,")).isEmpty();
    assertThat(others()).isEqualTo(others);
    assertThat(flight.recording().sessions()).hasSize(3);
    assertThat(afr("verify").out()).contains("intact");
  }

  @Test
  void erasesWhatARunningProgramWritesOnceItIsGone() throws Exception {
    AgentJvm jvm = flight.startWithAgent(chat("My word is xylophone.", "And then? [gate never]"));
    flight.provider().gate("never").awaitArrival();

    Finished pruned = afr("prune", "--session", "anna");
    assertThat(pruned.out()).contains("running program");
    assertThat(filesWith("xylophone")).isNotEmpty();
    jvm.kill();
    AgentJvm next = flight.startWithAgent(chat("Wait. [gate stay]"));
    flight.provider().gate("stay").awaitArrival();
    // The agent erases it from the journal; from the index it goes with the next question.
    while (!filesWith("xylophone").isEmpty()) {
      afr("list");
    }
    flight.provider().gate("stay").open();
    finish(next);

    assertThat(flight.recording().actions()).isNotEmpty();
    flight.recording().assertIntact();
  }

  private Program chat(String... messages) {
    List<String> arguments = new ArrayList<>(List.of(flight.provider().url(), "anna"));
    arguments.addAll(List.of(messages));
    return Program.of(
        "com.example.assistant.Chat",
        Library.of("langchain4j-newest"),
        arguments.toArray(String[]::new));
  }

  private static void finish(AgentJvm jvm) throws InterruptedException {
    Finished finished = jvm.await();
    assertThat(finished.err()).isEmpty();
    assertThat(finished.exitCode()).isZero();
  }

  private List<Path> journals() {
    return Journal.under(flight.home());
  }

  private List<String> others() throws Exception {
    List<String> replays = new ArrayList<>();
    for (int user = 1; user < 4; user++) {
      replays.add(afr("get", "user-" + user, "--json").out());
    }
    return replays;
  }

  private List<Path> filesWith(String text) throws IOException {
    try (Stream<Path> files = Files.walk(flight.home())) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, text)).toList();
    } catch (UncheckedIOException e) {
      // A file was deleted while we looked.
      return filesWith(text);
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Finished afr(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(arguments));
    command.addAll(List.of("--home", flight.home().toString()));
    try (AgentJvm jvm = AgentJvm.startJar(Built.readerJar(), command)) {
      Finished finished = jvm.await();
      assertThat(finished.exitCode()).as(finished.err()).isZero();
      return finished;
    }
  }
}
