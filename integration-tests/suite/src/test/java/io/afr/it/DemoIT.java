package io.afr.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.Finished;
import io.afr.it.harness.Flight;
import io.afr.reader.Action;
import io.afr.reader.Action.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code afr demo}: a newcomer sees a recording, made by a real agent in a real JVM. */
class DemoIT {
  @RegisterExtension final Flight flight = new Flight();

  @Test
  void recordsAnAgentAndShowsIt() throws Exception {
    Finished demo = flight.afr("demo");

    assertThat(demo.err()).isEmpty();
    assertThat(demo.exitCode()).isZero();
    assertThat(demo.out())
        .contains("Mira:  From Split", "Desk:  Done", "$ afr get ferry-", "$ afr summary ferry-")
        .contains("FullException: F 08:30 has no room", "afr record --home " + flight.home());
    flight.recording().assertIntact();
    assertThat(flight.recording().session().session().service()).isEqualTo("demo");
    List<Action> calls = flight.recording().actions(Kind.LLM_CALL);
    assertThat(calls).extracting(Action::turn).containsExactly(1, 1, 1, 1, 2);
    assertThat(calls.get(3).data().path("streaming").asBoolean()).isTrue();
    assertThat(calls.get(3).data().path("timeToFirstTokenMs").asDouble()).isPositive();
    assertThat(calls.get(3).data().path("usage").path("total").asInt()).isEqualTo(598);
    assertThat(calls.get(1).data().path("newMessages").toString())
        .contains("tool_call_response", "call_2", "maestral");
    assertThat(flight.recording().actions(Kind.TOOL_CALL))
        .hasSize(4)
        .noneMatch(Action::inferred)
        .filteredOn(call -> call.status() == Action.Status.ERROR)
        .hasSize(1);
    assertThat(flight.recording().actions(Kind.MEMORY_OP)).hasSize(6);
  }
}
