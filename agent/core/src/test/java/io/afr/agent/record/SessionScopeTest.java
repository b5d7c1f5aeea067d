package io.afr.agent.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.agent.context.CurrentContext;
import io.afr.journal.Content;
import io.afr.journal.FrameKind;
import io.afr.journal.Layer;
import io.afr.journal.Note;
import io.afr.journal.SessionFrom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a program says itself of where it is: sessions that it enters, tags that it gives. */
class SessionScopeTest {

  private final MemoryTape tape = new MemoryTape();
  private final Deck deck = new Deck(tape, "configured", 1_000_000);
  private final Object model = new Object();

  @BeforeEach
  void record() {
    Recording.use(deck);
  }

  @AfterEach
  void stop() {
    Recording.use(null);
    deck.close();
    assertThat(CurrentContext.get()).isNull();
  }

  @Test
  void aScopeGivesItsSessionToWhatIsCalledInside() {
    SessionScope scope = Recorder.enter("mine", "Desk");
    begin(model).close(Outcome.ok());
    scope.leave();
    assertThat(CurrentContext.get()).isNull();
    begin(model).close(Outcome.ok());
    scope.end();

    assertThat(tape.begin(0).session()).isEqualTo("mine");
    assertThat(tape.begin(0).sessionFrom()).isEqualTo(SessionFrom.PROGRAM);
    assertThat(tape.begin(0).agent()).isEqualTo("Desk");
    assertThat(tape.begin(0).parent()).isZero();
    assertThat(tape.begin(1).session()).isNotEqualTo("mine");
  }

  @Test
  void scopesMayBeClosedInAnyOrder() {
    SessionScope outer = Recorder.enter("outer", null);
    SessionScope inner = Recorder.enter("inner", null);
    outer.close();
    begin(model).close(Outcome.ok());
    inner.close();

    assertThat(tape.begin(0).session()).isEqualTo("inner");
    assertThat(CurrentContext.get()).isNull();
  }

  @Test
  void aScopeThatEndsElsewhereIsOverHere() throws Exception {
    SessionScope scope = Recorder.enter("mine", null);
    Thread other = new Thread(scope::close);
    other.start();
    other.join();
    begin(model).close(Outcome.ok());
    scope.close();

    assertThat(tape.begin(0).session()).isNotEqualTo("mine");
  }

  @Test
  void aTagNamesTheCallThatItIsGivenIn() {
    Recorder.tag("nowhere", "x");
    Frame frame = begin(model);
    Recorder.tag("customer", "acme");
    Recorder.tag("password", "hunter2-hunter2");
    frame.close(Outcome.ok());

    assertThat(tape.entries).filteredOn(Note.class::isInstance).hasSize(2);
    Note tag = (Note) tape.entries.get(1);
    assertThat(tag.topic()).isEqualTo(Note.TAG);
    assertThat(tag.facts())
        .containsEntry("session", tape.begin(0).session())
        .containsEntry("call", "1")
        .containsEntry("key", "customer")
        .containsEntry("value", "acme");
    assertThat(((Note) tape.entries.get(2)).facts().get("value")).startsWith("[masked:");
  }

  private static Frame begin(Object self) {
    return Recorder.begin(
        FrameKind.LLM_CALL,
        self,
        () -> Call.llm(Layer.FRAMEWORK, "test", "chat").message(Content.json("{}")));
  }
}
