package io.afr.agent.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.FrameKind;
import io.afr.journal.Layer;
import io.afr.journal.Status;
import java.lang.ref.Reference;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AttachmentsTest {

  private final MemoryTape tape = new MemoryTape();
  private final Deck deck = new Deck(tape, null, 1_000);

  @BeforeEach
  void record() {
    Recording.use(deck);
  }

  @AfterEach
  void stop() {
    Recording.use(null);
    deck.close();
  }

  @Test
  void aCarrierGivesItsFramesBackInnermostFirst() {
    Object handler = new Object();
    Frame outer = begun();
    Frame inner = begun();
    Recorder.attach(handler, outer);
    Recorder.attach(handler, inner);

    assertThat(Recorder.attached(handler)).isSameAs(inner);
    assertThat(Recorder.detach(handler)).isSameAs(inner);
    assertThat(Recorder.detach(handler)).isSameAs(outer);
    assertThat(Recorder.detach(handler)).isNull();
    assertThat(Recorder.attached(handler)).isNull();
  }

  @Test
  void aCarrierOfTwoCallsGivesThemBackOneByOne() {
    Object handler = new Object();
    Frame first = begun();
    Frame second = begun();
    Frame inFirst = begunInside(first);
    Frame inSecond = begunInside(second);
    for (Frame frame : List.of(first, second, inFirst, inSecond)) {
      Recorder.attach(handler, frame);
    }

    assertThat(Recorder.detachCall(handler)).containsExactly(inFirst, first);
    assertThat(Recorder.detachCall(handler)).containsExactly(inSecond, second);
    assertThat(Recorder.detachCall(handler)).isEmpty();
  }

  @Test
  void theCallThatTheThreadIsInsideOfIsTakenFirst() {
    Object handler = new Object();
    Frame first = begun();
    Frame second = begun();
    Recorder.attach(handler, first);
    Recorder.attach(handler, second);

    try (Frame.Resumed inside = second.resume()) {
      assertThat(Recorder.detachCall(handler)).containsExactly(second);
    }
    assertThat(Recorder.detachCall(handler)).containsExactly(first);
  }

  @Test
  void aFrameThatHasEndedIsNoLongerAttached() {
    Object handler = new Object();
    Frame frame = begun();
    Recorder.attach(handler, frame);

    frame.end(Outcome.ok());

    assertThat(Recorder.attached(handler)).isNull();
  }

  @Test
  void aCarrierThatIsUsedForEverKeepsNoFramesThatHaveEnded() {
    Object handler = new Object();
    Frame failed = begun();
    Recorder.attach(handler, failed);
    failed.end(Outcome.cancelled());
    Frame next = begun();

    Recorder.attach(handler, next);

    assertThat(Recorder.detach(handler)).isSameAs(next);
    assertThat(Recorder.detach(handler)).isNull();
  }

  @Test
  void carriersAreToldApartByIdentity() {
    Recorder.attach("a", begun());

    assertThat(Recorder.attached(new String("a"))).isNull();
  }

  @Test
  @Timeout(30)
  void aCallWhoseCarrierIsGarbageWasAbandoned() {
    Recorder.attach(new Object(), begun());

    while (tape.ends().isEmpty()) {
      System.gc();
      Recorder.attachments().expunge();
      Thread.onSpinWait();
    }
    assertThat(tape.end(0).status()).isEqualTo(Status.CANCELLED);
  }

  @Test
  @Timeout(30)
  void aCallWithACarrierLeftIsNotAbandoned() {
    Object kept = new Object();
    Frame frame = begun();
    Recorder.attach(kept, frame);
    Recorder.attach(new Object(), frame);
    Recorder.attach(new Object(), begun());

    while (tape.ends().isEmpty()) {
      System.gc();
      Recorder.attachments().expunge();
      Thread.onSpinWait();
    }
    assertThat(frame.isOpen()).isTrue();
    Reference.reachabilityFence(kept);
    frame.end(Outcome.ok());
  }

  private static Frame begunInside(Frame outer) {
    try (Frame.Resumed inside = outer.resume()) {
      return begun();
    }
  }

  private static Frame begun() {
    Frame frame =
        Recorder.begin(
            FrameKind.LLM_CALL, new Object(), () -> Call.llm(Layer.FRAMEWORK, "test", "chat"));
    frame.leave();
    return frame;
  }
}
