package io.afr.it;

import static io.afr.reader.Action.Kind.LLM_CALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.Built;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.it.harness.Recording;
import io.afr.reader.Action;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calls on the threads of Reactor, RxJava and coroutines belong to whoever caused them. */
class SchedulersIT {
  @RegisterExtension final Flight flight = new Flight();

  @Test
  void callsStayInTheSessionThatCausedThemOnWhateverThread() throws Exception {
    Recording recording = flight.record(program());

    for (String session : List.of("gina", "hugo")) {
      assertThat(Recording.ofKind(recording.actions(session), LLM_CALL))
          .as(session)
          .allMatch(call -> "Helper".equals(call.agentId()))
          .extracting(SchedulersIT::asked)
          .containsExactlyInAnyOrderElementsOf(places("within"));
    }
    assertThat(recording.allSessions())
        .as("each question that nobody caused is a session of its own")
        .hasSize(2 + 2 * places("").size());
  }

  private static Program program() throws Exception {
    Program program = Program.of("com.example.schedulers.Everywhere", Library.of("schedulers"));
    return Built.feature() < 25 ? program : program.jvmOption("--enable-preview");
  }

  /** What is asked in the places that the JDK has. */
  private static List<String> places(String when) throws Exception {
    List<String> places =
        new ArrayList<>(
            List.of(
                "reactor bounded elastic",
                "reactor parallel",
                "reactor single",
                "reactor executor service",
                "reactor published",
                "rxjava io",
                "rxjava computation",
                "rxjava single",
                "rxjava new thread",
                "rxjava from pool",
                "rxjava trampoline",
                "coroutine pool",
                "coroutine default",
                "coroutine io",
                "coroutine limited"));
    if (Built.feature() >= 21) {
      places.addAll(List.of("virtual thread", "virtual executor"));
    }
    if (Built.feature() >= 25) {
      places.add("structured");
    }
    return places.stream().map(place -> when + ": " + place).toList();
  }

  private static String asked(Action call) {
    return call.data().path("newMessages").path(0).path("parts").path(0).path("content").asString();
  }
}
