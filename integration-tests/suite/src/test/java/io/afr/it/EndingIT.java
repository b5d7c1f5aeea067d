package io.afr.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.it.harness.Recording;
import io.afr.reader.Action;
import io.afr.reader.Action.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a host ends, it ends as it would have, and what had returned is on the tape. */
class EndingIT {
  @RegisterExtension final Flight flight = new Flight();

  @ParameterizedTest
  @ValueSource(strings = {"exit", "halt", "throw", "close-stderr"})
  void theHostEndsItsOwnWay(String end) throws Exception {
    Recording recording = flight.record(ending(end));

    assertThat(recording.actions())
        .singleElement()
        .satisfies(
            action -> {
              assertThat(action.status()).isEqualTo(Status.OK);
              assertThat(action.data().toString()).contains("You said: Hello");
            });
  }

  @Test
  void aCallThatATerminationOvertookIsInterrupted() throws Exception {
    Recording recording =
        flight.record(
            ending("wait"),
            jvm -> {
              flight.provider().gate("never").awaitArrival();
              jvm.terminate();
            });

    List<Status> statuses =
        recording.sessions().stream()
            .flatMap(row -> recording.home().replay(row.session()).actions().stream())
            .map(Action::status)
            .toList();
    assertThat(statuses).containsExactlyInAnyOrder(Status.OK, Status.INTERRUPTED);
  }

  private Program ending(String end) {
    return Program.of(
        "com.example.assistant.Ending",
        Library.of("langchain4j-newest"),
        flight.provider().url(),
        end);
  }
}
