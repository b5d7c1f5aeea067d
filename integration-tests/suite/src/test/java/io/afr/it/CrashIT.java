package io.afr.it;

import static io.afr.reader.Action.Kind.LLM_CALL;
import static io.afr.reader.Action.Kind.TOOL_RESULT;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.AgentJvm;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.it.harness.Recording;
import io.afr.reader.Action;
import io.afr.reader.Action.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code kill -9} loses nothing that had returned. */
class CrashIT {
  @RegisterExtension final Flight flight = new Flight();

  @Test
  void everythingThatReturnedIsReadAndTheRestIsInterrupted() throws Exception {
    AgentJvm jvm =
        flight.startWithAgent(
            Program.of(
                "com.example.assistant.Chat",
                Library.of("langchain4j-newest"),
                flight.provider().url(),
                "anna",
                "Sum? [call add {\"a\":1,\"b\":2}]",
                "And then? [gate never]"));
    flight.provider().gate("never").awaitArrival();

    List<Action> alive = flight.recording().actions();
    flight.recording().assertIntact();
    jvm.kill();
    flight.recording().assertIntact();
    List<Action> dead = flight.recording().actions();

    assertThat(statuses(alive)).isEqualTo(List.of(Status.OK, Status.OK, Status.OPEN));
    assertThat(statuses(dead)).isEqualTo(List.of(Status.OK, Status.OK, Status.INTERRUPTED));
    assertThat(dead).hasSameSizeAs(alive);
    assertThat(dead.subList(0, dead.size() - 1)).allMatch(action -> action.status() == Status.OK);
    assertThat(Recording.ofKind(dead, TOOL_RESULT))
        .singleElement()
        .satisfies(result -> assertThat(result.data().path("result").toString()).contains("3"));
    assertThat(flight.recording().session().status()).isEqualTo(Status.INTERRUPTED);
  }

  private static List<Status> statuses(List<Action> actions) {
    return Recording.ofKind(actions, LLM_CALL).stream().map(Action::status).toList();
  }
}
