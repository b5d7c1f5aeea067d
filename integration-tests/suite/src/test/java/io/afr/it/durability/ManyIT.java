package io.afr.it.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.afr.it.harness.Built;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.it.harness.Recording;
import io.afr.journal.Journal;
import io.afr.journal.testing.Effort;
import io.afr.reader.Action;
import io.afr.reader.JournalInfo;
import io.afr.reader.SessionRef;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** However many threads record at the same time: nothing is missing, nothing stands twice. */
class ManyIT {

  /** Remembers the question, looks up the memory, calls the model, remembers the answer. */
  private static final int perTurn = 4;

  @RegisterExtension final Flight flight = new Flight();

  @Test
  void platformThreads() throws Exception {
    check(200, Effort.of(2, 50), Effort.of(5, 100 / perTurn), "platform");
  }

  @Test
  void virtualThreads() throws Exception {
    assumeTrue(Built.feature() >= 21, "virtual threads came with Java 21");

    check(Effort.of(1_000, 10_000), 1, 2, "virtual");
  }

  private void check(int threads, int conversations, int turns, String kind) throws Exception {
    Recording recording =
        flight.record(
            Program.of(
                    "com.example.talk.Many",
                    Library.of("langchain4j-newest"),
                    String.valueOf(threads),
                    String.valueOf(conversations),
                    String.valueOf(turns),
                    kind)
                .agentOption("service", "many"));

    for (Path journal : Journal.under(flight.home())) {
      Complete.assertWhole(Journal.open(journal));
    }
    JournalInfo journal = recording.home().journals().get(0);
    assertThat(journal.sessions()).isEqualTo(threads * conversations);
    assertThat(journal.gaps()).isEmpty();
    for (int thread = 0; thread < threads; thread++) {
      for (int conversation = 0; conversation < conversations; conversation++) {
        check(recording, "c-" + thread + "-" + conversation, turns);
      }
    }
  }

  private static void check(Recording recording, String session, int turns) {
    List<Action> actions =
        recording.home().replay(new SessionRef("many", session, session)).actions();
    assertThat(actions)
        .extracting(Action::sequence)
        .isEqualTo(IntStream.rangeClosed(1, perTurn * turns).boxed().toList());
    assertThat(actions).extracting(Action::status).containsOnly(Action.Status.OK);
    assertThat(said(actions)).isEqualTo(expected(session, turns));
  }

  private static List<String> said(List<Action> actions) {
    return Recording.ofKind(actions, Action.Kind.LLM_CALL).stream()
        .map(call -> call.data().path("response").findValue("content").asString())
        .toList();
  }

  private static List<String> expected(String session, int turns) {
    List<String> said = new ArrayList<>();
    for (int turn = 1; turn <= turns; turn++) {
      said.add("You said: " + session + "-" + turn + ".");
    }
    return said;
  }
}
