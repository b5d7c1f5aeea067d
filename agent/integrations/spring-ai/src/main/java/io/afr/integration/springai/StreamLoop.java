package io.afr.integration.springai;

import io.afr.agent.context.Context;
import io.afr.agent.context.CurrentContext;
import io.afr.agent.record.Ending;
import io.afr.agent.record.Frame;
import io.afr.agent.record.Outcome;
import io.afr.agent.record.Recorder;
import io.afr.journal.FrameKind;
import io.afr.journal.Progress;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.ChatOptions;

/**
 * As {@link Loop}, of an answer that is streamed: its pieces, the tools between them and its end
 * may each come on another thread.
 *
 * <p>It refers to no message, by which it is known.
 */
final class StreamLoop {

  private final Asker asker;
  private final Frame first;
  private final WeakReference<Object> carrier;
  private final AtomicReference<@Nullable Segment> open = new AtomicReference<>();
  private volatile @Nullable Tokens used;
  private volatile boolean over;

  /** One request, and what has come back of its answer. */
  private record Segment(Frame frame, Heard heard) {}

  /**
   * @param carrier what lives as long as the subscription
   */
  StreamLoop(Asker asker, Frame first, Object carrier) {
    this.asker = asker;
    this.first = first;
    this.carrier = new WeakReference<>(carrier);
    open(first);
  }

  private void open(Frame frame) {
    Object subscription = carrier.get();
    if (subscription != null) {
      Recorder.attach(subscription, frame);
    }
    open.set(new Segment(frame, new Heard()));
  }

  Frame.Resumed inside() {
    Segment segment = open.get();
    return (segment == null ? first : segment.frame()).resume();
  }

  Frame.Resumed outside() {
    return first.resumeCaller();
  }

  void leave() {
    first.leave();
  }

  /** What comes while tools are executed is the rest of the answer that asked for them. */
  void next(ChatResponse piece) {
    Segment segment = open.get();
    if (segment != null) {
      segment.frame().progress(Progress.Channel.TEXT, segment.heard().add(piece));
    }
  }

  void completed() {
    Segment last = close();
    if (last != null) {
      Tokens before = used;
      Ending.end(last.frame(), () -> last.heard().outcome(before));
    }
  }

  void ended(Outcome outcome) {
    Segment last = close();
    if (last != null) {
      last.frame().end(outcome);
    }
  }

  private @Nullable Segment close() {
    over = true;
    return taken();
  }

  private @Nullable Segment taken() {
    Segment segment = open.getAndSet(null);
    Object subscription = carrier.get();
    if (segment != null && subscription != null) {
      @Nullable Frame unused = Recorder.detach(subscription);
    }
    return segment;
  }

  /**
   * An answer asks for tools, which this thread is about to execute.
   *
   * @return where it does so; null if the answer was over already
   */
  Frame.@Nullable Resumed pause(ChatResponse response) {
    Segment answered = taken();
    if (answered == null) {
      return null;
    }
    Tokens before = used;
    Ending.end(
        answered.frame(),
        () -> {
          answered.heard().add(response);
          return answered.heard().outcome(before);
        });
    used = Tokens.most(before, answered.heard().tokens());
    return first.resumeCaller();
  }

  /**
   * The tools' results are about to be sent to the model, by what this thread does next. It stays
   * inside that request until its pool gives it another task.
   */
  void resume(List<Message> messages, @Nullable ChatOptions options) {
    Context inside;
    // Whatever signalled that tools are needed, this thread need not stand where the call began.
    try (Frame.Resumed outside = first.resumeCaller()) {
      Frame frame =
          Recorder.begin(FrameKind.LLM_CALL, this, () -> Chat.call(asker, messages, options, true));
      if (frame == null) {
        return;
      }
      inside = CurrentContext.get();
      frame.leave();
      open(frame);
    }
    if (over) {
      ended(Outcome.cancelled());
    } else {
      CurrentContext.set(inside);
    }
  }
}
