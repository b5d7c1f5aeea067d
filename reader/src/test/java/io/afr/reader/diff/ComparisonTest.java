package io.afr.reader.diff;

import static io.afr.reader.Script.message;
import static io.afr.reader.Script.toolCall;
import static io.afr.reader.Script.toolResult;
import static io.afr.reader.Script.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.afr.journal.Attribute;
import io.afr.journal.Content;
import io.afr.journal.PartName;
import io.afr.reader.Script;
import io.afr.reader.Script.Step;
import io.afr.reader.diff.Step.Aspect;
import io.afr.reader.diff.Step.Change;
import io.afr.reader.diff.Step.Difference;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private final Script a = Script.of("j1");
  private final Script b = Script.of("j2");

  @Test
  void findsNothingWhereOnlyTimesIdsAndFieldOrderDiffer() {
    turn(a.run("Agent"), "Bern", "call-1", "{\"city\":\"Bern\",\"unit\":\"C\"}", 10);
    turn(b.run("Agent"), "Bern", "call-9", "{\"unit\":\"C\",\"city\":\"Bern\"}", 500);

    Diff diff = diff();

    assertThat(diff.isSame()).isTrue();
    assertThat(diff.steps())
        .extracting(step -> step.turn() + "." + step.iteration() + " " + step.change().word())
        .containsExactly("1.1 same", "1.1 same", "1.2 same");
    assertThat(diff.b().wallClockMs()).isGreaterThan(diff.a().wallClockMs() + 400);
  }

  @Test
  void tellsWhatDiffersAndNotWhatFollowsFromIt() {
    turn(a.run("Agent"), "Bern", "call-1", "{\"city\":\"Bern\"}", 10);
    turn(b.run("Agent"), "Rome", "call-1", "{\"city\":\"Rome\"}", 10);

    assertThat(diff().steps().stream().flatMap(step -> step.differences().stream()))
        .containsExactly(
            new Difference(Aspect.PROMPT, "user: Weather in Bern?", "user: Weather in Rome?"),
            new Difference(Aspect.ARGUMENTS, "{\"city\":\"Bern\"}", "{\"city\":\"Rome\"}"),
            new Difference(Aspect.RESULT, "12 degrees in Bern", "12 degrees in Rome"),
            new Difference(Aspect.ANSWER, "Bern is wet.", "Rome is wet."));
  }

  @Test
  void alignsByTurnAndIterationAndThereByTool() {
    Step first = a.run("Agent");
    first.chat(user("Go")).answers(message("assistant", "on it"));
    first.tool("read").calledAs("c1", "{\"file\":1}").results("x");
    first.tool("read").calledAs("c2", "{\"file\":2}").results("y");
    first.ok();
    Step other = b.run("Agent");
    other.chat(user("Go")).answers(message("assistant", "on it"));
    other.tool("look").calledAs("c0", "{}").results("z");
    other.tool("read").calledAs("c1", "{\"file\":2}").results("y");
    other.ok();
    b.run("Agent").chat(user("And?")).answers(message("assistant", "done"));

    assertThat(diff().steps())
        .extracting(
            io.afr.reader.diff.Step::turn,
            io.afr.reader.diff.Step::change,
            step -> step.a() == null ? null : step.a().sequence(),
            step -> step.b() == null ? null : step.b().sequence())
        .containsExactly(
            tuple(1, Change.SAME, 1, 1),
            tuple(1, Change.ONLY_A, 2, null),
            tuple(1, Change.ONLY_B, null, 2),
            tuple(1, Change.SAME, 4, 4),
            tuple(2, Change.ONLY_B, null, 6));
  }

  @Test
  void comparesModelsParametersToolsStatusesAndErrors() {
    a.chat(user("Go"))
        .with(Attribute.MODEL, "big")
        .part(PartName.PARAMETERS, Content.json("{\"temperature\":0}"))
        .part(PartName.TOOLS, Content.json("[{\"name\":\"read\"}]"))
        .answers(message("assistant", "done"));
    b.chat(user("Go"))
        .with(Attribute.MODEL, "small")
        .part(PartName.PARAMETERS, Content.json("{\"temperature\":1}"))
        .fails("java.io.IOException", "429");

    assertThat(diff().steps().get(0).differences())
        .extracting(Difference::aspect)
        .containsExactly(
            Aspect.MODEL,
            Aspect.PARAMETERS,
            Aspect.TOOLS,
            Aspect.ANSWER,
            Aspect.STATUS,
            Aspect.ERROR);
  }

  private static void turn(Step run, String city, String callId, String args, long millis) {
    String asked = user("Weather in " + city + "?");
    String ask = toolCall(callId, "weather", args);
    run.chat(asked).takes(millis).answers(ask);
    String result = "12 degrees in " + city;
    run.tool("weather").calledAs(callId, args).takes(millis).results(result);
    run.chat(asked, ask, toolResult(callId, result))
        .takes(millis)
        .answers(message("assistant", city + " is wet."));
    run.memory("add").ok();
    run.ok();
  }

  private Diff diff() {
    return Comparison.of(a.replay(), b.replay());
  }
}
