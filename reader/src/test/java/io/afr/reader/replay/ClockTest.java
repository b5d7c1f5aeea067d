package io.afr.reader.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.reader.Action;
import io.afr.reader.Script;
import io.afr.reader.Script.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The machine's clock is set, forth and back, while an agent runs. */
final class ClockTest {

  private static final int hour = 3_600_000;

  @Test
  void actionsStayInTheOrderInWhichTheyHappened() {
    Script script = Script.of("j1");
    Step run = script.run("Assistant");
    run.memory("add").ok();
    script.passes(2 * hour);
    run.chat(Script.user("Weather?")).answers(ToolLoopTest.ASKS);
    script.passes(-5 * hour);
    run.tool("weather").calledAs("c1", "{\"city\":\"Bern\"}").takes(5).results("rain");
    script.passes(-hour);
    run.memory("get").ok();
    script.passes(9 * hour);
    run.memory("add").ok();
    run.ok();

    List<Action> actions = script.actions();

    assertThat(actions)
        .extracting(action -> action.sequence() + " " + action.kind().word() + " " + action.turn())
        .containsExactly(
            "1 memory_op 1",
            "2 llm_call 1",
            "3 tool_call 1",
            "4 tool_result 1",
            "5 memory_op 1",
            "6 memory_op 1");
    assertThat(actions.get(2).durationMs()).isBetween(1L, 100L);
  }
}
