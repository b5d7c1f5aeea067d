package com.example.harbour;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.reader.Action;
import io.afr.reader.Action.Kind;
import io.afr.reader.Filter;
import io.afr.reader.Home;
import io.afr.reader.SessionRef;
import io.afr.reader.Summary;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Tests what the agent does, not only what it says. This JVM runs with the recorder (see {@code
 * argLine} in the POM); each test asks in a conversation of its own, which is its session.
 */
class HarbourmasterTest {

  private final Home recorded = Home.open(Path.of(System.getProperty("recordings")));
  private final String conversation = "test-" + UUID.randomUUID();

  @Test
  void looksTheTideUpBeforeItAnswers() {
    String answer =
        Harbourmaster.with(new ScriptedModel("Brest", 1))
            .answer(conversation, "When can we leave Brest on Friday?");

    assertThat(answer).isEqualTo("High tide: Friday 06:12 and 18:40");
    List<Action> actions = recorded.replay(session()).actions();
    assertThat(actions)
        .extracting(Action::kind)
        .filteredOn(kind -> kind != Kind.MEMORY_OP)
        .containsExactly(Kind.LLM_CALL, Kind.TOOL_CALL, Kind.TOOL_RESULT, Kind.LLM_CALL);
    Action lookUp = toolCalls(actions).get(0);
    assertThat(lookUp.name()).isEqualTo("highTide");
    assertThat(lookUp.data().at("/args/harbour").asString()).isEqualTo("Brest");
    assertThat(lookUp.data().at("/args/day").asString()).isEqualTo("Friday");
    assertThat(lookUp.status()).isEqualTo(Action.Status.OK);
  }

  @Test
  void answersForLessThanATenthOfACent() {
    Harbourmaster.with(new ScriptedModel("Brest", 1)).answer(conversation, "High tide on Friday?");

    Summary summary = recorded.summary(session());
    assertThat(summary.llmCalls()).isEqualTo(2);
    assertThat(summary.tokensUsed()).isEqualTo(400 + 25 + 450 + 15);
    assertThat(summary.costIncomplete()).isFalse();
    assertThat(summary.cost()).isPositive().isLessThan(0.001);
    assertThat(summary.loops()).isEmpty();
  }

  /** A test that would fail if nobody noticed that an agent goes round in circles. */
  @Test
  void noticesThatAnAgentAsksTheSameAgainAndAgain() {
    Harbourmaster.with(new ScriptedModel("Atlantis", 3)).answer(conversation, "And in Atlantis?");

    assertThat(recorded.summary(session()).loops())
        .singleElement()
        .satisfies(
            loop -> {
              assertThat(loop.toolId()).isEqualTo("highTide");
              assertThat(loop.times()).isEqualTo(3);
              assertThat(loop.usage().total()).isEqualTo(2 * 425);
            });
  }

  @Test
  void isFoundByWhatItDid() {
    Instant start = Instant.now();
    Harbourmaster.with(new ScriptedModel("Brest", 1)).answer(conversation, "High tide on Friday?");

    Filter lookUps =
        Filter.where().from(start).agentId("Harbourmaster").toolUsed("highTide").build();
    assertThat(recorded.search(lookUps).rows())
        .extracting(row -> row.session().id())
        .contains(conversation);
  }

  private SessionRef session() {
    return recorded.find(conversation);
  }

  private static List<Action> toolCalls(List<Action> actions) {
    return actions.stream().filter(action -> action.kind() == Kind.TOOL_CALL).toList();
  }
}
