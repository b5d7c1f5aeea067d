package io.afr.agent.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.agent.context.Context;
import io.afr.journal.Layer;
import io.afr.journal.SessionFrom;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionsTest {

  private final Stitching stitching = new Stitching();
  private final Sessions sessions =
      new Sessions(
          stitching,
          "configured",
          new Privacy(io.afr.agent.mask.Masking.builtIn()),
          ProgramWords.NONE);
  private final Context around = new Context(null, 1, "42", SessionFrom.LIBRARY, "Assistant");

  @Test
  void theLibrarysIdComesFirst() {
    Sessions.Choice choice = choose(chat().session("7").sessionOf(this), around);

    assertThat(choice).isEqualTo(new Sessions.Choice("7", SessionFrom.LIBRARY, "Assistant"));
  }

  @Test
  void whatTheProgramSaysComesBeforeEverything() {
    Context scope = sessions.scope("mine", "Desk", around);

    assertThat(choose(chat().programSession("own").session("7"), scope))
        .isEqualTo(new Sessions.Choice("own", SessionFrom.PROGRAM, "Desk"));
    assertThat(choose(chat().session("7").agent("Critic"), scope))
        .isEqualTo(new Sessions.Choice("mine", SessionFrom.PROGRAM, "Critic"));
    Context inside = new Context(scope, 2, "mine", SessionFrom.PROGRAM, "Desk");
    assertThat(choose(chat().session("7"), inside))
        .isEqualTo(new Sessions.Choice("mine", SessionFrom.CONTEXT, "Desk"));
    Context deeper = new Context(inside, 3, "mine", SessionFrom.CONTEXT, "Desk");
    assertThat(choose(chat().session("7"), deeper).session()).isEqualTo("mine");
  }

  @Test
  void aScopeThatNamesNoSessionHasThatAroundItOrANewOne() {
    Context inside = sessions.scope("", "Desk", around);
    assertThat(choose(chat(), inside))
        .isEqualTo(new Sessions.Choice("42", SessionFrom.CONTEXT, "Desk"));
    assertThat(inside.frame()).isEqualTo(1);

    Context alone = sessions.scope(null, null, null);
    assertThat(choose(chat(), alone))
        .isEqualTo(new Sessions.Choice(alone.session(), SessionFrom.GENERATED, "configured"));
    assertThat(choose(chat().session("7"), alone).from()).isEqualTo(SessionFrom.LIBRARY);
    assertThat(alone.frame()).isZero();
  }

  @Test
  void anEmptyIdSaysNothing() {
    assertThat(choose(chat().session(""), around).from()).isEqualTo(SessionFrom.CONTEXT);
  }

  @Test
  void theCallAroundComesBeforeTheObject() {
    Sessions.Choice choice = choose(chat().sessionOf(this), around);

    assertThat(choice).isEqualTo(new Sessions.Choice("42", SessionFrom.CONTEXT, "Assistant"));
  }

  @Test
  void eachObjectIsOneSessionAtTheTop() {
    Object memory = new Object();
    String first = choose(chat().sessionOf(memory), null).session();

    assertThat(choose(chat().sessionOf(memory), null).session()).isEqualTo(first);
    assertThat(choose(chat().sessionOf(new Object()), null).session()).isNotEqualTo(first);
  }

  @Test
  void aCallThatContinuesAnotherIsStitchedOnlyAtTheTop() {
    Evidence first = new Evidence(null, null, List.of(), Says.all("hi"));
    Asked asked = Stitching.asked("configured", first, 1);
    stitching.answered(asked, "A", Outcome.ok().fingerprint(Says.one("hello")));
    Evidence next = new Evidence(null, null, List.of(), Says.all("hi", "hello", "x"));

    assertThat(choose(chat().evidence(next), null))
        .isEqualTo(new Sessions.Choice("A", SessionFrom.STITCHED, "configured"));
    assertThat(choose(chat().evidence(next), around).session()).isEqualTo("42");
    assertThat(choose(chat().evidence(next).session("7"), null).session()).isEqualTo("7");
  }

  @Test
  void nothingAtAllIsANewSession() {
    Sessions.Choice choice = choose(chat(), null);

    assertThat(choice.from()).isEqualTo(SessionFrom.GENERATED);
    assertThat(choice.agent()).isEqualTo("configured");
    assertThat(choose(chat(), null).session()).isNotEqualTo(choice.session());
  }

  @Test
  void theCallsOwnAgentActs() {
    assertThat(choose(chat().agent("Critic"), around).agent()).isEqualTo("Critic");
  }

  @Test
  void generatedIdsAreShortUniqueAndSortByTime() {
    SessionIds ids = new SessionIds();
    long start = System.currentTimeMillis();
    String first = ids.next();
    Set<String> seen = new HashSet<>();
    while (System.currentTimeMillis() <= start + 2) {
      assertThat(seen.add(ids.next())).isTrue();
    }

    assertThat(first).matches("[0-9a-hjkmnp-tv-z]{16}");
    assertThat(ids.next()).isGreaterThan(first);
  }

  private static Call chat() {
    return Call.llm(Layer.SDK, "test", "chat");
  }

  private Sessions.Choice choose(Call call, Context around) {
    return sessions.choose(call, call.evidence, around);
  }
}
