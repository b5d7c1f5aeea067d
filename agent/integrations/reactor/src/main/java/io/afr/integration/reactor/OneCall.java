package io.afr.integration.reactor;

import io.afr.agent.record.Frame;
import io.afr.agent.record.Outcome;
import io.afr.agent.record.Recorder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A call that is a single frame, and whose outcome the last item tells. */
final class OneCall<T> implements Subscribed<T> {

  private final Frame frame;
  private final Function<@Nullable T, Outcome> outcome;
  private @Nullable T last;

  OneCall(Frame frame, Function<@Nullable T, Outcome> outcome) {
    this.frame = frame;
    this.outcome = outcome;
    Recorder.attach(this, frame);
  }

  @Override
  public Frame.Resumed inside() {
    return frame.resume();
  }

  @Override
  public Frame.Resumed outside() {
    return frame.resumeCaller();
  }

  @Override
  public void leave() {
    frame.leave();
  }

  @Override
  public void next(T item) {
    last = item;
  }

  @Override
  public void completed() {
    Outcome described = Outcome.ok();
    try {
      described = Recorder.quietly(() -> outcome.apply(last));
    } finally {
      end(described);
    }
  }

  @Override
  public void failed(Throwable thrown) {
    end(Outcome.failed(thrown));
  }

  @Override
  public void cancelled() {
    end(Outcome.cancelled());
  }

  private void end(Outcome described) {
    last = null;
    @Nullable Frame unused = Recorder.detach(this);
    frame.end(described);
  }
}
