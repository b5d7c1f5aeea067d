package io.afr.it.durability;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.AgentJvm;
import io.afr.it.harness.Built;
import io.afr.it.harness.Finished;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.journal.Journal;
import io.afr.journal.testing.Effort;
import io.afr.journal.testing.Mutation;
import io.afr.journal.testing.Mutations;
import io.afr.reader.Row;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The command line, asked of what the agent recorded and something damaged since. */
class MutationIT {

  @RegisterExtension final Flight flight = new Flight();

  @Test
  void answersInItsOwnWords() throws Exception {
    flight.record(
        Program.of(
            "com.example.talk.Many", Library.of("langchain4j-newest"), "2", "2", "3", "platform"));
    Path intact = Journal.under(flight.home()).get(0);
    long first = Effort.seed();
    for (long seed = first; seed < first + Effort.of(3, 50); seed++) {
      Path home = flight.directory().resolve("damaged-" + seed);
      Path copy = home.resolve("many").resolve(intact.getFileName().toString());
      Mutation mutation = Mutations.copy(intact, copy, seed);

      for (Row row : flight.recording().sessions()) {
        ask(mutation, "get", row.session().id(), "--home", home.toString());
      }
      ask(mutation, "list", "--home", home.toString());
      ask(mutation, "verify", "--home", home.toString(), "--json");
    }
  }

  private static void ask(Mutation mutation, String... arguments) throws Exception {
    try (AgentJvm afr = AgentJvm.startJar(Built.readerJar(), List.of(arguments))) {
      Finished answer = afr.await();

      String told = mutation + " " + answer;
      assertThat(answer.exitCode()).as(told).isIn(0, 1);
      assertThat(answer.out() + answer.err()).as(told).isNotBlank();
      assertThat(answer.out() + answer.err()).as(told).doesNotContain("\tat ", "Exception in");
    }
  }
}
