package io.afr.reader.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Attribute;
import io.afr.journal.Note;
import io.afr.journal.SessionFrom;
import io.afr.reader.Action;
import io.afr.reader.Script;
import io.afr.reader.Script.Step;
import io.afr.reader.SessionRef;
import io.afr.reader.price.Prices;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TagsTest {

  private final Script script = Script.of("j1", "shop", Map.of("env", "prod"));

  @Test
  void aTagGivenInARunIsThatOfTheRun() {
    Step first = script.run("Assistant");
    first.chat(Script.user("Hi")).answers(Script.message("assistant", "Hello"));
    Step tool = first.tool("add");
    tag("s1", tool.number(), "rating", "bad");
    tool.results("3");
    first.ok();
    Step second = script.run("Assistant");
    second.chat(Script.user("Bye")).answers(Script.message("assistant", "Bye"));
    second.ok();

    List<Action> actions = script.actions();

    assertThat(tags(actions.get(0))).isEqualTo(Map.of("env", "prod", "rating", "bad"));
    assertThat(tags(actions.get(2))).isEqualTo(Map.of("env", "prod", "rating", "bad"));
    assertThat(tags(actions.get(3))).isEqualTo(Map.of("env", "prod"));
  }

  @Test
  void aTagGivenOutsideOfRunsIsThatOfTheSessionAndTheLatestCounts() {
    script.chat(Script.user("Hi")).answers(Script.message("assistant", "Hello"));
    tag("s1", 0, "customer", "acme");
    tag("s1", 0, "env", "test");
    tag("s1", 77, "customer", "other");
    tag("s2", 0, "elsewhere", "x");

    assertThat(tags(script.actions().get(0))).isEqualTo(Map.of("env", "test", "customer", "other"));
  }

  @Test
  void callsHaveTheTagsOfThoseAroundThem() {
    Step run = script.run("Assistant").with(Attribute.TAG + "user", "anna");
    Step tool = run.tool("add").with(Attribute.TAG + "unit", "cm");
    tool.memory("get").with(Attribute.TAG + "user", "bert").ok();
    tool.results("3");
    run.ok();

    List<Action> actions = script.actions();

    assertThat(tags(actions.get(0))).isEqualTo(Map.of("env", "prod", "user", "anna", "unit", "cm"));
    assertThat(tags(actions.get(1))).isEqualTo(Map.of("env", "prod", "user", "bert", "unit", "cm"));
  }

  @Test
  void aTagThatComesLaterIsSeen() {
    script.chat(Script.user("Hi")).answers(Script.message("assistant", "Hello"));
    io.afr.reader.tape.Tape tape = script.tape();
    Sessions sessions = new Sessions(Prices.builtIn());
    sessions.update(List.of(tape));
    SessionRef ref = sessions.all().iterator().next();
    assertThat(tags(sessions.replay(ref).actions().get(0))).doesNotContainKey("late");

    tape.accept(note("s1", 0, "late", "yes"));
    sessions.update(List.of(tape));

    assertThat(tags(sessions.replay(ref).actions().get(0))).containsEntry("late", "yes");
  }

  @Test
  void aSessionOfTheProgramsIsTaggedInAllItsServices() {
    script.session("p1", SessionFrom.PROGRAM);
    script.chat(Script.user("Hi")).answers(Script.message("assistant", "Hello"));
    tag("p1", 0, "customer", "acme");
    Script other = Script.of("j2", "billing", Map.of()).session("p1", SessionFrom.PROGRAM);
    other.passes(10);
    other.memory("get").ok();

    Sessions sessions = Script.sessions(script, other);

    assertThat(sessions.all()).hasSize(1);
    List<Action> actions = sessions.replay(sessions.all().iterator().next()).actions();
    assertThat(tags(actions.get(1))).isEqualTo(Map.of("customer", "acme"));
  }

  @Test
  void whatTheProgramToldLaterStandsWhereItBegan() {
    Step first = script.memory("get");
    script.passes(5_000);
    first.ok();
    script.append(script.told(3_000));
    script.memory("clear").ok();

    assertThat(script.actions()).extracting(Action::name).containsExactly("get", "add", "clear");
  }

  private void tag(String session, long call, String key, String value) {
    script.append(note(session, call, key, value));
  }

  private Note note(String session, long call, String key, String value) {
    return new Note(
        script.next(),
        script.now(),
        Note.TAG,
        Map.of("session", session, "call", Long.toString(call), "key", key, "value", value));
  }

  private static Map<String, String> tags(Action action) {
    return action.origin().tags();
  }
}
