package io.afr.it;

import static io.afr.reader.Action.Kind.LLM_CALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.it.harness.Recording;
import io.afr.reader.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls on other threads belong to whoever caused them. */
class PoolsIT {
  @RegisterExtension final Flight flight = new Flight();

  @ParameterizedTest
  @ValueSource(strings = {"gina", "hugo"})
  void callsFromPoolsTimersFuturesAndThreadsStayInTheirSession(String session) throws Exception {
    Recording recording = flight.record(program());

    assertThat(Recording.ofKind(recording.actions(session), LLM_CALL))
        .hasSize(9)
        .allMatch(call -> call.agentId().equals("Helper"))
        .extracting(PoolsIT::asked)
        .containsExactlyInAnyOrder(
            "first",
            "second",
            "timer",
            "fork/join",
            "async",
            "echo heard: async, then",
            "thread",
            "one",
            "two");
  }

  @Test
  void aCallBesideThemHasASessionOfItsOwn() throws Exception {
    Recording recording = flight.record(program());

    assertThat(recording.sessions()).hasSize(3);
  }

  private static Program program() throws Exception {
    return Program.of("com.example.own.Pools", Library.of("langchain4j-newest"));
  }

  private static String asked(Action call) {
    return call.data().path("newMessages").path(0).path("parts").path(0).path("content").asString();
  }
}
