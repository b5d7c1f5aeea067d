package io.afr.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.During;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.it.harness.Recording;
import io.afr.reader.Action;
import io.afr.reader.Row;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Programs that tell in their diagnostic context whom they work for. */
class MdcIT {
  @RegisterExtension final Flight flight = new Flight();

  @Test
  void slf4jTellsTheSessionAndItsTags() throws Exception {
    Recording recording = flight.record(shift("slf4j", Library.of("logback")));

    List<Action> first = recording.actions("ticket-1");
    assertThat(first)
        .extracting(action -> action.name() + " " + action.origin().sessionFrom())
        .containsExactly(
            "track program", "lookUpOrder context", "lookUpOrder context", "track program");
    assertThat(first)
        .extracting(action -> action.origin().tags())
        .containsOnly(Map.of("env", "test", "user", "anna"));
    assertThat(recording.actions("ticket-2")).hasSize(2);
    assertThat(generated(recording)).hasSize(2);
    assertThat(generated(recording)).extracting(Row::tags).containsOnly(Map.of("env", "test"));
  }

  @Test
  void log4jTellsThem() throws Exception {
    flight.fly(shift("log4j", Library.of("log4j")), During.NOTHING);

    List<Action> actions = flight.recording().actions("ticket-3");
    assertThat(actions).hasSize(2);
    assertThat(actions.get(0).origin().tags()).containsEntry("user", "bert");
    assertThat(generated(flight.recording())).hasSize(1);
  }

  @Test
  void whoHasNoneIsAskedNothing() throws Exception {
    Recording recording = flight.record(shift("none", Library.of("logback")));

    assertThat(generated(recording)).hasSize(2);
  }

  private static List<Row> generated(Recording recording) {
    return recording.sessions().stream()
        .filter(row -> !row.session().name().startsWith("ticket-"))
        .toList();
  }

  private static Program shift(String how, Library logging) {
    return Program.of("com.example.desk.Shift", Library.api().and(alone(logging)), how)
        .agentOption("session.mdc-key", "ticket")
        .agentOption("tags", "env=test;user=mdc:userId");
  }

  /** The matrix puts a provider that says nothing on every class path. */
  private static Library alone(Library logging) {
    return new Library(
        logging.name(),
        logging.jars().stream().filter(jar -> !jar.toString().contains("slf4j-nop")).toList());
  }
}
