package io.afr.reader.replay;

import static io.afr.reader.Script.message;
import static io.afr.reader.Script.toolResult;
import static io.afr.reader.Script.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Layer;
import io.afr.journal.SessionFrom;
import io.afr.reader.Action;
import io.afr.reader.Script;
import io.afr.reader.Script.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TurnTest {

  private static final String ASKED = Script.toolCall("c1", "weather", "{}");

  private final Script script = Script.of("j1");

  @Test
  void countsTopLevelRuns() {
    for (int i = 0; i < 2; i++) {
      Step run = script.run("Agent");
      run.chat(user("q" + i)).ok();
      Step nested = run.run("Expert");
      nested.chat(user("e" + i)).ok();
      nested.ok();
      run.chat(user("q" + i)).ok();
      run.ok();
    }

    assertThat(places()).containsExactly("1.1", "1.1", "1.2", "2.1", "2.1", "2.2");
  }

  @Test
  void withoutAFrameworkTheUserBeginsATurn() {
    script.memory("get").ok();
    script.chat(user("a")).answers(ASKED);
    script.chat(user("a"), ASKED, toolResult("c1", "rain")).answers(message("assistant", "b"));
    script
        .chat(user("a"), ASKED, toolResult("c1", "rain"), message("assistant", "b"), user("c"))
        .ok();

    assertThat(script.replay().turns()).isEqualTo(2);
    assertThat(script.actions())
        .filteredOn(action -> action.kind() == Action.Kind.LLM_CALL)
        .extracting(TurnTest::place)
        .containsExactly("1.1", "1.2", "2.1");
    assertThat(script.actions().get(0).turn()).isEqualTo(1);
    assertThat(script.actions().get(0).iteration()).isZero();
  }

  @Test
  void aRequestThatIsSentAgainAfterAFailureIsTheSameTurn() {
    script.chat(user("a")).fails("http", "500");
    script.chat(user("a")).answers(message("assistant", "b"));
    script.chat(user("a")).answers(message("assistant", "b"));

    assertThat(places()).containsExactly("1.1", "1.2", "2.1");
  }

  @Test
  void embeddingsCarryTheLatestIteration() {
    Step run = script.run("Agent");
    run.llm(Layer.FRAMEWORK, "embeddings").ok();
    run.chat(user("a")).ok();
    run.llm(Layer.FRAMEWORK, "moderation").ok();
    run.ok();

    assertThat(places()).containsExactly("1.0", "1.1", "1.1");
  }

  @Test
  void concurrentCallsAreNumberedByTheirBegin() {
    Step run = script.run("Agent");
    Step one = run.chat(user("a"));
    Step other = run.chat(user("b"));
    other.ok();
    one.ok();
    run.ok();

    assertThat(script.actions()).extracting(Action::id).containsExactly(one.id(), other.id());
    assertThat(places()).containsExactly("1.1", "1.2");
  }

  @Test
  void aToolSharesTheIterationOfTheCallThatAskedForIt() {
    Step run = script.run("Agent");
    run.chat(user("a")).answers(ASKED);
    run.chat(user("b")).ok();
    run.tool("weather").calledAs("c1", "{}").results("rain");
    run.ok();

    assertThat(places()).containsExactly("1.1", "1.2", "1.1", "1.1");
  }

  @Test
  void turnsGoOnInTheNextJournal() {
    script.session("u1", SessionFrom.LIBRARY);
    script.run("Agent").ok();
    script.chat(user("a")).ok();
    Script later = Script.of("j2").session("u1", SessionFrom.LIBRARY).passes(60_000);
    Step run = later.run("Agent");
    run.chat(user("b")).ok();
    run.ok();

    Sessions sessions = Script.sessions(later, script);
    SessionReplay replay = sessions.replay(sessions.last());

    assertThat(replay.actions()).extracting(Action::id).containsExactly("j1-3", "j2-2");
    assertThat(replay.actions()).extracting(Action::turn).containsExactly(2, 3);
    assertThat(replay.actions()).extracting(Action::sequence).containsExactly(1, 2);
  }

  private List<String> places() {
    return script.actions().stream().map(TurnTest::place).toList();
  }

  private static String place(Action action) {
    return action.turn() + "." + action.iteration();
  }
}
