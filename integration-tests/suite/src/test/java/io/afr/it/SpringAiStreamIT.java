package io.afr.it;

import static io.afr.reader.Action.Kind.LLM_CALL;
import static io.afr.reader.Action.Kind.TOOL_CALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Recording;
import io.afr.reader.Action;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that come piece by piece on Reactor's threads, and not always to their end. */
class SpringAiStreamIT {
  @RegisterExtension final Flight flight = new Flight();

  @ParameterizedTest
  @MethodSource("io.afr.it.SpringAiIT#oldestAndNewest")
  void conversationsAtTheSameTimeStayApart(Library library) throws Exception {
    Recording recording =
        flight.record(
            SpringAi.program(
                "TwoAtOnce",
                library,
                flight.provider(),
                "Sum? [gate both after 1] [call add {\"a\":1,\"b\":2}]",
                "Sum? [call add {\"a\":3,\"b\":4}]"),
            jvm -> {
              // The other one is done while the first waits for its answer's end.
              jvm.awaitOutput("adding");
              flight.provider().gate("both").open();
            });

    for (String conversation : List.of("anna", "ben")) {
      List<Action> actions = recording.actions(conversation);
      assertThat(Recording.ofKind(actions, LLM_CALL))
          .extracting(Action::iteration)
          .containsExactly(1, 2);
      assertThat(Recording.ofKind(actions, TOOL_CALL))
          .extracting(call -> call.data().path("args").path("a").asInt())
          .containsExactly(conversation.equals("anna") ? 1 : 3);
      assertThat(actions).hasSize(7);
    }
    assertThat(recording.sessions()).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("io.afr.it.SpringAiIT#oldestAndNewest")
  void anAnswerThatTheProgramDoesNotReadToItsEndIsCancelled(Library library) throws Exception {
    Recording recording =
        flight.record(
            SpringAi.program(
                "Stop",
                library,
                flight.provider(),
                "[gate never after 4] [say one two three four five six]"));

    Action call = recording.actions(LLM_CALL).get(0);
    assertThat(recording.actions()).hasSize(1);
    assertThat(call.status()).isEqualTo(Action.Status.CANCELLED);
    assertThat(call.error()).isNull();
    assertThat(call.data().path("response").path("messages").toString()).contains("one");
    assertThat(call.data().path("timeToFirstTokenMs").asDouble()).isPositive();
  }
}
