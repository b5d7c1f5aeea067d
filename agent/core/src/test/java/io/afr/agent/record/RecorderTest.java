package io.afr.agent.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afr.agent.context.CurrentContext;
import io.afr.journal.Attribute;
import io.afr.journal.Begin;
import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.FrameKind;
import io.afr.journal.Layer;
import io.afr.journal.SessionFrom;
import io.afr.journal.Status;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecorderTest {

  private final MemoryTape tape = new MemoryTape();
  private final Deck deck = new Deck(tape, "configured", 1_000_000);
  private final Object model = new Object();
  private final Object tool = new Object();

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
  void recordsNothingBeforeItStarts() {
    Recording.use(null);

    assertThat(Recorder.begin(FrameKind.LLM_CALL, model, RecorderTest::chat)).isNull();
    assertThat(tape.entries).isEmpty();
  }

  @Test
  void appendsTheBeginBeforeTheCallAndTheEndAfterIt() {
    Frame frame = begin(model);
    List<Begin> beforeTheCall = tape.begins();
    frame.close(Outcome.ok().with(Attribute.RESPONSE_ID, "r1").part("usage", Content.json("{}")));

    assertThat(beforeTheCall).hasSize(1);
    Begin begin = tape.begin(0);
    assertThat(begin.kind()).isEqualTo(FrameKind.LLM_CALL);
    assertThat(begin.parent()).isZero();
    assertThat(begin.agent()).isEqualTo("configured");
    assertThat(begin.thread()).isEqualTo(Thread.currentThread().getName());
    assertThat(begin.sessionFrom()).isEqualTo(SessionFrom.GENERATED);
    End end = tape.end(0);
    assertThat(end.begin()).isEqualTo(1);
    assertThat(end.status()).isEqualTo(Status.OK);
    assertThat(end.durationNanos()).isPositive();
    assertThat(end.firstTokenNanos()).isEqualTo(-1);
    assertThat(end.attributes()).containsEntry(Attribute.RESPONSE_ID, "r1");
    assertThat(end.parts()).hasSize(1);
  }

  @Test
  void oneObjectMayDoSeveralThingsOfOneKind() {
    Frame outer = Recorder.begin(FrameKind.TOOL, tool, "plan", RecorderTest::tool);
    Frame inner = Recorder.begin(FrameKind.TOOL, tool, "search", RecorderTest::tool);

    assertThat(Recorder.begin(FrameKind.TOOL, tool, "search", RecorderTest::tool)).isNull();
    inner.close(Outcome.ok());
    outer.close(Outcome.ok());
    assertThat(tape.begins()).hasSize(2);
  }

  @Test
  void aCallThatIsOverBeganAsLongAgoAsItTook() {
    boolean recorded =
        Recorder.record(() -> chat().programSession("s").took(2_000_000_000), Outcome::ok);

    assertThat(recorded).isTrue();
    Begin begin = tape.begin(0);
    End end = tape.end(0);
    assertThat(begin.session()).isEqualTo("s");
    assertThat(begin.attributes()).containsEntry(Attribute.TOLD, "true");
    assertThat(end.durationNanos()).isEqualTo(2_000_000_000);
    assertThat(end.timeMicros() - begin.timeMicros()).isBetween(2_000_000L, 60_000_000L);
    assertThat(CurrentContext.get()).isNull();
  }

  @Test
  void nestedCallsHaveTheirParentItsSessionAndItsAgent() {
    Frame run =
        Recorder.begin(FrameKind.RUN, this, () -> Call.run("test", "Assistant").session("42"));
    Frame call = begin(model);
    call.close(Outcome.ok());
    Frame execution = Recorder.begin(FrameKind.TOOL, tool, RecorderTest::tool);
    execution.close(Outcome.ok());
    run.close(Outcome.ok());

    assertThat(tape.begin(0).sessionFrom()).isEqualTo(SessionFrom.LIBRARY);
    assertThat(tape.begins().subList(1, 3))
        .allSatisfy(
            begin -> {
              assertThat(begin.parent()).isEqualTo(1);
              assertThat(begin.session()).isEqualTo("42");
              assertThat(begin.sessionFrom()).isEqualTo(SessionFrom.CONTEXT);
              assertThat(begin.agent()).isEqualTo("Assistant");
            });
  }

  @Test
  void anOverloadOfTheSameObjectIsTheSameCall() {
    Frame outer = begin(model);

    Frame inner =
        Recorder.begin(
            FrameKind.LLM_CALL,
            model,
            () -> {
              throw new AssertionError("described twice");
            });

    assertThat(inner).isNull();
    outer.close(Outcome.ok());
    assertThat(begin(model)).isNotNull().satisfies(next -> next.close(Outcome.ok()));
  }

  @Test
  void anotherObjectOrAnotherKindIsAnotherCall() {
    Frame outer = begin(model);
    Frame decorated = begin(new Object());
    Frame other = Recorder.begin(FrameKind.TOOL, model, RecorderTest::tool);
    other.close(Outcome.ok());
    decorated.close(Outcome.ok());
    outer.close(Outcome.ok());

    assertThat(tape.begins()).extracting(Begin::parent).containsExactly(0L, 1L, 2L);
  }

  @Test
  void anObjectReachedAgainThroughAToolIsCalledAgain() {
    Frame run = Recorder.begin(FrameKind.RUN, this, () -> Call.run("test", "A"));
    Frame execution = Recorder.begin(FrameKind.TOOL, tool, RecorderTest::tool);
    Frame again = Recorder.begin(FrameKind.RUN, this, () -> Call.run("test", "A"));

    assertThat(again).isNotNull();
    again.close(Outcome.ok());
    execution.close(Outcome.ok());
    run.close(Outcome.ok());
  }

  @Test
  void aCallbackInsideTheStillOpenMethodMakesCallsOfItsOwn() {
    Frame run = Recorder.begin(FrameKind.RUN, this, () -> Call.run("test", "A").session("42"));
    Frame streaming = begin(model);

    streaming.end(Outcome.ok());
    try (Frame.Resumed caller = streaming.resumeCaller()) {
      Frame next = begin(model);
      assertThat(next).isNotNull();
      next.close(Outcome.ok());
    }
    assertThat(Recorder.begin(FrameKind.TOOL, tool, RecorderTest::tool))
        .isNotNull()
        .satisfies(frame -> frame.close(Outcome.ok()));
    streaming.leave();
    run.close(Outcome.ok());

    assertThat(tape.begins()).extracting(Begin::parent).containsExactly(0L, 1L, 1L, 1L);
    assertThat(tape.ends()).hasSize(4);
  }

  @Test
  void aCallbackWhoseFrameIsStillOpenMakesCallsOfItsOwn() {
    Frame streaming = begin(model);

    try (Frame.Resumed caller = streaming.resumeCaller()) {
      begin(model).close(Outcome.ok());
    }
    assertThat(Recorder.begin(FrameKind.LLM_CALL, model, RecorderTest::chat)).isNull();
    streaming.close(Outcome.ok());

    assertThat(tape.begins()).extracting(Begin::parent).containsExactly(0L, 0L);
  }

  @Test
  void anotherThreadCanWorkInsideACallUntilItEnds() throws Exception {
    Frame frame = begin(model);
    frame.leave();
    assertThat(CurrentContext.get()).isNull();

    CompletableFuture.runAsync(
            () -> {
              try (Frame.Resumed inside = frame.resume()) {
                Recorder.begin(FrameKind.TOOL, tool, RecorderTest::tool).close(Outcome.ok());
                frame.end(Outcome.ok());
                Recorder.begin(FrameKind.TOOL, tool, RecorderTest::tool).close(Outcome.ok());
              }
            })
        .get();

    assertThat(tape.begins()).extracting(Begin::parent).containsExactly(0L, 1L, 0L);
  }

  @Test
  void endsOnce() {
    Frame frame = begin(model);

    frame.close(Outcome.failed("first", null));
    frame.close(Outcome.ok());
    frame.end(Outcome.cancelled());

    assertThat(tape.ends()).hasSize(1);
    assertThat(tape.end(0).status()).isEqualTo(Status.ERROR);
    assertThat(frame.isOpen()).isFalse();
  }

  @Test
  void leavingACallLeavesWhatWasForgottenInsideIt() {
    Frame outer = begin(model);
    Frame forgotten = begin(new Object());
    outer.close(Outcome.ok());

    assertThat(CurrentContext.get()).isNull();
    forgotten.leave();
    assertThat(begin(model)).isNotNull().satisfies(frame -> frame.close(Outcome.ok()));
    forgotten.end(Outcome.ok());
  }

  @Test
  void leavingOnAnotherThreadChangesNothingThere() throws Exception {
    Frame frame = begin(model);

    CompletableFuture.runAsync(
            () -> {
              Frame other = begin(new Object());
              frame.leave();
              assertThat(CurrentContext.get()).isNotNull();
              other.close(Outcome.ok());
            })
        .get();

    frame.close(Outcome.ok());
  }

  @Test
  void describingACallRecordsNothing() {
    Frame frame =
        Recorder.begin(
            FrameKind.LLM_CALL,
            model,
            () -> {
              assertThat(Recorder.begin(FrameKind.TOOL, tool, RecorderTest::tool)).isNull();
              return chat();
            });
    frame.close(Outcome.ok());

    assertThat(tape.begins()).hasSize(1);
  }

  @Test
  void aDescriptionThatThrowsLeavesNothingBehind() {
    assertThatThrownBy(
            () ->
                Recorder.begin(
                    FrameKind.LLM_CALL,
                    model,
                    () -> {
                      throw new IllegalStateException("no");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(tape.entries).isEmpty();
    assertThat(begin(model)).isNotNull().satisfies(frame -> frame.close(Outcome.ok()));
  }

  @Test
  void aCallWhoseAnswerCannotBeDescribedEndsAllTheSame() {
    Frame frame = begin(model);

    assertThatThrownBy(
            () ->
                Ending.close(
                    frame,
                    null,
                    () -> {
                      throw new IllegalStateException("hostile");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(tape.end(0).status()).isEqualTo(Status.OK);
    assertThat(CurrentContext.get()).isNull();
  }

  @Test
  void aCallLastsUntilItWasOverHoweverLateThatIsSaid() {
    long hour = TimeUnit.HOURS.toNanos(1);
    Frame call = begin(model);
    call.leave();
    Ending.end(call, Outcome::ok, System.nanoTime() + hour);
    Frame other = begin(model);
    other.leave();
    other.end(Outcome.ok(), System.nanoTime() - hour);

    assertThat(tape.end(0).durationNanos()).isGreaterThanOrEqualTo(hour);
    assertThat(tape.end(1).durationNanos()).isZero();
  }

  @Test
  void cutsContentsThatAreTooLongAndKeepsTheirTrueLength() {
    Frame frame =
        Recorder.begin(
            FrameKind.TOOL,
            tool,
            () ->
                tool()
                    .part("args", Content.text("é".repeat(600_000)))
                    .with("x", "y".repeat(9_999)));
    frame.close(Outcome.ok());

    Content args = tape.begin(0).parts().get(0).content();
    assertThat(args.isTruncated()).isTrue();
    assertThat(args.trueLength()).isEqualTo(1_200_000);
    assertThat(args.bytes()).hasSize(1_000_000);
    assertThat(tape.begin(0).attributes().get("x")).hasSize(1_000);
  }

  private Frame begin(Object self) {
    return Recorder.begin(FrameKind.LLM_CALL, self, RecorderTest::chat);
  }

  private static Call chat() {
    return Call.llm(Layer.FRAMEWORK, "test", "chat").message(Content.json("{}"));
  }

  private static Call tool() {
    return Call.tool(Layer.FRAMEWORK, "test", "add");
  }
}
