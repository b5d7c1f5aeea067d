package io.afr.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.AgentJvm;
import io.afr.it.harness.Built;
import io.afr.it.harness.Finished;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.journal.Journal;
import io.afr.journal.testing.Laid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code afr verify} tells how a journal is while it is written, after a kill, and damaged. */
class VerifyIT {
  private static final JsonMapper mapper = new JsonMapper();

  @RegisterExtension final Flight flight = new Flight();

  @Test
  void followsAJournalThroughItsLife() throws Exception {
    AgentJvm program =
        flight.startWithAgent(
            Program.of(
                "com.example.assistant.Chat",
                Library.of("langchain4j-newest"),
                flight.provider().url(),
                "anna",
                "Sum? [call add {\"a\":1,\"b\":2}]",
                "And then? [gate never]"));
    flight.provider().gate("never").awaitArrival();

    JsonNode living = verified(0);
    program.kill();
    JsonNode killed = verified(0);
    Laid hit = damage();
    JsonNode damaged = verified(1);

    assertThat(living.path("state").asString()).isEqualTo("open");
    assertThat(living.path("result").asString()).isEqualTo("intact");
    assertThat(killed.path("state").asString()).isEqualTo("interrupted");
    assertThat(killed.path("result").asString()).isEqualTo("intact");
    assertThat(killed.path("openCalls").asLong()).isPositive();
    assertThat(killed.path("entries").asLong())
        .isEqualTo(killed.path("lastEntry").asLong())
        .isGreaterThanOrEqualTo(living.path("entries").asLong());
    assertThat(damaged.path("result").asString()).isEqualTo("damaged");
    assertThat(damaged.at("/damages/0/offset").asLong()).isEqualTo(hit.offset());
    assertThat(damaged.at("/damages/0/from").asLong()).isEqualTo(hit.number());
  }

  @Test
  void theDoctorShowsTheLongestAppend() throws Exception {
    flight.record(
        Program.of(
            "com.example.assistant.Chat",
            Library.of("langchain4j-newest"),
            flight.provider().url(),
            "anna",
            "Sum? [call add {\"a\":1,\"b\":2}]"));

    JsonNode journal = mapper.readTree(afr("doctor", "--json").out()).at("/journals/0");
    String action = journal.at("/longestAppend/actionId").asString();

    assertThat(journal.at("/longestAppend/nanos").asLong()).isBetween(1_000L, 10_000_000_000L);
    assertThat(action).startsWith(Journal.under(flight.home()).get(0).getFileName() + "-");
    assertThat(journal.path("missingActions").asLong()).isZero();
    assertThat(afr("doctor").out()).contains("LONGEST APPEND");
  }

  private JsonNode verified(int exitCode) throws Exception {
    Finished ran = afr("verify", "--json");
    assertThat(ran.exitCode()).as(ran.out()).isEqualTo(exitCode);
    assertThat(ran.err()).isEmpty();
    return mapper.readTree(ran.out()).at("/journals/0");
  }

  /** Flips a bit in the middle of the journal. */
  private Laid damage() throws IOException {
    Path journal = Journal.under(flight.home()).get(0);
    List<Laid> entries = Laid.in(journal);
    Laid hit = entries.get(entries.size() / 2);
    Path file = journal.resolve(hit.file());
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) hit.offset() + 20] ^= 1;
    Files.write(file, bytes);
    return hit;
  }

  private Finished afr(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(arguments));
    command.addAll(List.of("--home", flight.home().toString()));
    try (AgentJvm jvm = AgentJvm.startJar(Built.readerJar(), command)) {
      return jvm.await();
    }
  }
}
