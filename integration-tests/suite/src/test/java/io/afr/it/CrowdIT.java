package io.afr.it;

import static io.afr.reader.Action.Kind.LLM_CALL;
import static io.afr.reader.Action.Kind.TOOL_CALL;
import static io.afr.reader.Action.Kind.TOOL_RESULT;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.it.harness.Recording;
import io.afr.reader.Action;
import io.afr.reader.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sessions that share threads do not mix. */
class CrowdIT {
  private static final int users = 20;
  private static final int turns = 3;

  @RegisterExtension final Flight flight = new Flight();

  @Test
  void everyUserHasASessionOfTheirOwn() throws Exception {
    Recording recording =
        flight.record(
            Program.of(
                "com.example.assistant.Crowd",
                Library.of("langchain4j-newest"),
                flight.provider().url(),
                String.valueOf(users),
                String.valueOf(turns)));

    assertThat(recording.sessions()).hasSize(users);
    for (Row row : recording.sessions()) {
      List<Action> actions = recording.home().replay(row.session()).actions();
      assertThat(row.turns()).as(row.toString()).isEqualTo(turns);
      assertThat(Recording.ofKind(actions, LLM_CALL)).hasSize(2 * turns);
      assertThat(Recording.ofKind(actions, TOOL_CALL)).hasSize(turns);
      assertThat(Recording.ofKind(actions, TOOL_RESULT)).hasSize(turns);
      assertThat(sums(actions)).isEqualTo(expectedSums(row.session().id()));
    }
    assertThat(recording.home().problems()).isEmpty();
  }

  private static List<Integer> sums(List<Action> actions) {
    return Recording.ofKind(actions, TOOL_RESULT).stream()
        .map(result -> Integer.parseInt(result.data().path("result").asString()))
        .toList();
  }

  private static List<Integer> expectedSums(String session) {
    int user = Integer.parseInt(session.substring("user-".length()));
    return List.of(user + 1, user + 2, user + 3);
  }
}
