package io.afr.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.AgentJvm;
import io.afr.reader.Action;
import io.afr.reader.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The recordings that the page is tested with hold what the tests count on. */
@Timeout(120)
class StoriesIT {
  @RegisterExtension static final Site several = Site.toRecordInto(Stories.several);
  @RegisterExtension static final Site hostile = Site.of(Stories.hostile);
  @RegisterExtension static final Site longOne = Site.of(Stories.longSession);

  /** Where a text of a recording can stand. */
  private static final List<String> places =
      List.of(
          "agent",
          "thread",
          "tagkey",
          "tagvalue",
          "model",
          "provider",
          "operation",
          "parameter",
          "parametervalue",
          "prompt",
          "role",
          "question",
          "askedid",
          "asked",
          "askedkey",
          "askedvalue",
          "found",
          "answer",
          "callid",
          "wanted",
          "wantedkey",
          "wantedvalue",
          "responseid",
          "finish",
          "tool",
          "argkey",
          "argvalue",
          "resultkey",
          "resultvalue",
          "message",
          "class",
          "method",
          "file",
          "store",
          "key",
          "query",
          "item",
          "itemkey",
          "itemvalue");

  @Test
  void severalSessionsHaveToolsErrorsStreamsAndMemories() {
    several.recording().assertIntact();
    assertThat(several.recording().sessions())
        .extracting(row -> row.session().name())
        .contains(
            "trip-anna-lisbon", "anna", "bert", "cora", "ticket-17", "ticket-18", "ticket-19");
    assertThat(several.recording().everything())
        .extracting(Action::kind)
        .contains(Action.Kind.values());
    assertThat(several.recording().sessions())
        .filteredOn(Row::hasErrors)
        .extracting(row -> row.session().name())
        .contains("trip-anna-lisbon", "bert", "ticket-18");
    assertThat(several.recording().actions("cora"))
        .anyMatch(action -> action.data().path("streaming").asBoolean(false));
  }

  @Test
  void aHostileSessionIsHostileEverywhere() {
    hostile.recording().assertIntact();
    Row row = hostile.recording().session();
    List<Action> actions = hostile.recording().actions();

    assertThat(row.session().name())
        .startsWith(Stories.HOSTILE)
        .contains("<script>", "\u202E", "\u001B[31m", "\r\n");
    assertThat(row.agentId()).contains("hostile-agent", "onerror");
    assertThat(row.tags().toString()).contains("hostile-tagkey", "hostile-tagvalue");
    assertThat(actions).hasSize(10);
    String all = actions.toString();
    assertThat(places)
        .allSatisfy(place -> assertThat(all).contains("hostile-" + place + "<script>"));
    assertThat(row.session().service()).isEqualTo(Stories.HOSTILE_SERVICE);
    assertThat(actions)
        .filteredOn(action -> action.error() != null)
        .hasSize(2)
        .allMatch(action -> action.error().type().contains("hostile-type<img"));
    assertThat(actions).anyMatch(action -> longest(action) >= Stories.LONGEST_LINE);
  }

  private static int longest(Action action) {
    return action.data().path("result").asString("").length();
  }

  @Test
  void aLongSessionIsAsLongAsItIsSaidToBe() {
    longOne.recording().assertIntact();
    Row row = longOne.recording().session();

    assertThat(row.session().name()).isEqualTo("audit");
    assertThat(row.actionCount()).isEqualTo(Stories.LONG);
    assertThat(row.turns()).isEqualTo(250);
    assertThat(row.hasErrors()).isTrue();
    assertThat(row.cost()).isNotNull();
  }

  @Test
  void aDialogueIsRecordedAsItIsHeld() throws Exception {
    try (AgentJvm dialogue = Stories.dialogue(several)) {
      dialogue.send("dora: Hello");
      dialogue.awaitOutput("You said: Hello");

      assertThat(several.recording().actions("dora"))
          .filteredOn(action -> action.kind() == Action.Kind.LLM_CALL)
          .extracting(Action::status)
          .containsExactly(Action.Status.OK);
    }
  }
}
