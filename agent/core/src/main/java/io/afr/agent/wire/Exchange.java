package io.afr.agent.wire;

import io.afr.agent.context.Context;
import io.afr.agent.context.CurrentContext;
import io.afr.agent.context.WeakIdentityMap;
import io.afr.agent.json.ContentLimit;
import io.afr.agent.log.Log;
import io.afr.agent.record.Frame;
import io.afr.agent.record.Outcome;
import io.afr.agent.record.Recorder;
import io.afr.journal.Attribute;
import io.afr.journal.FrameKind;
import io.afr.journal.Layer;
import io.afr.journal.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer. It ends with whatever comes first: the program has read the answer to
 * its end, closes it, or reading fails.
 *
 * <p>An answer that the program neither reads nor closes ends as cancelled once it is garbage.
 */
public final class Exchange implements Witness {

  /** So much is looked at for what the next request can be recognised by; less may be kept. */
  private static final int leastLookedAt = 16 << 20;

  /** The calls whose requests an SDK sends: whoever sees one further down sees the same call. */
  private static final WeakIdentityMap<Boolean> sdkCalls = new WeakIdentityMap<>();

  private final Frame frame;
  private final Api api;
  private final boolean streamed;
  private final Capture capture = new Capture(Math.max(leastLookedAt, ContentLimit.bytes()));
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile int status;
  private volatile @Nullable String requestId;
  private volatile boolean closing;

  private Exchange(Frame frame, Api api, boolean streamed) {
    this.frame = frame;
    this.api = api;
    this.streamed = streamed;
  }

  /**
   * Begins to record a request and puts this thread inside it.
   *
   * @param library the integration's name
   * @param client the object that sends it; see {@link Recorder#begin}
   * @return null if nothing is recorded
   */
  public static @Nullable Exchange begin(
      Layer layer, String library, Object client, Request request) {
    RequestDescription description = new RequestDescription(layer, library, request);
    Frame frame = Recorder.begin(FrameKind.LLM_CALL, client, description::call);
    if (frame == null) {
      return null;
    }
    Context inside = CurrentContext.get();
    if (layer == Layer.SDK && inside != null) {
      sdkCalls.put(inside, true);
    }
    return new Exchange(frame, request.api(), description.isStreaming());
  }

  /** Whether this thread sends a request on behalf of an SDK whose own call is recorded. */
  public static boolean isSdkSending() {
    Context inside = CurrentContext.get();
    return inside != null && sdkCalls.get(inside) != null;
  }

  /** The method that sends the request is about to return: this thread is no longer inside. */
  public void leave() {
    frame.leave();
  }

  /**
   * The answer has begun to arrive. What the program reads of it is told to this as its {@link
   * Witness}; for that the program gets something in its place that holds on to this.
   *
   * @param status the HTTP status
   * @param requestId the provider's own id of the request; null if it gives none
   */
  public void answered(int status, @Nullable String requestId) {
    this.status = status;
    this.requestId = requestId;
    Recorder.attach(this, frame);
  }

  /** There is no answer. */
  public void failed(Throwable thrown) {
    Throwable cause = thrown;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    Outcome outcome =
        cause instanceof CancellationException ? Outcome.cancelled() : Outcome.failed(cause);
    end(() -> outcome, outcome);
  }

  /**
   * The provider refused the request or gave up on it, as the library reports it.
   *
   * @param status the HTTP status; 0 if nobody knows
   * @param type the provider's word for what went wrong
   */
  public void refused(
      int status, @Nullable String requestId, String type, @Nullable String message) {
    boolean hasAnswer = isStream();
    this.status = status == 0 ? this.status : status;
    this.requestId = requestId == null ? this.requestId : requestId;
    end(
        () ->
            hasAnswer
                ? AnswerOutcome.refused(api, capture, type, message)
                : Outcome.failed(type, message),
        Outcome.failed(type, message));
  }

  @Override
  public void received(byte[] bytes, int offset, int count) {
    if (ended.get()) {
      return;
    }
    int kept = capture.add(bytes, offset, count);
    if (isStream() && kept > 0) {
      frame.progress(Progress.Channel.WIRE, bytes, offset, kept);
    }
  }

  @Override
  public void closing() {
    closing = true;
  }

  @Override
  public void ended() {
    if (!ended.get()) {
      end(
          () -> AnswerOutcome.of(api, status, isStream(), capture, closing),
          status >= 400 ? Outcome.failed("HTTP " + status, null) : Outcome.ok());
    }
  }

  @Override
  public void broke(Throwable thrown) {
    if (closing) {
      ended();
    } else if (!ended.get()) {
      end(
          () -> AnswerOutcome.broken(api, status, isStream(), capture, thrown),
          Outcome.failed(thrown));
    }
  }

  private boolean isStream() {
    return streamed && status < 400;
  }

  /**
   * @param bare how the call ended, if its answer cannot be described
   */
  private void end(Supplier<Outcome> described, Outcome bare) {
    if (!ended.compareAndSet(false, true)) {
      return;
    }
    Outcome outcome = bare;
    try {
      outcome = described.get();
    } finally {
      @Nullable Frame unused = Recorder.detach(this);
      frame.end(
          outcome
              .with(Attribute.STATUS_CODE, status == 0 ? null : status)
              .with(Attribute.REQUEST_ID, requestId));
      capture.release();
    }
  }

  /** Recording runs inside the program's own reading here, which it must not disturb. */
  public static void guarded(Runnable recording) {
    try {
      recording.run();
    } catch (Throwable thrown) {
      tell(thrown);
    }
  }

  static void tell(Throwable thrown) {
    try {
      Log.warn(
          "answer " + thrown.getClass().getName(), "an answer could not be recorded: " + thrown);
      Log.debug("recording an answer failed", thrown);
    } catch (Throwable again) {
      // No stack or memory left even for that; the program must not hear of it.
      return;
    }
  }
}
