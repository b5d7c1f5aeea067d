package io.afr.integration.openai;

import com.openai.core.http.HttpMethod;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpResponse;
import io.afr.agent.json.ContentLimit;
import io.afr.agent.log.Log;
import io.afr.agent.record.Frame;
import io.afr.agent.record.Outcome;
import io.afr.agent.record.Recorder;
import io.afr.journal.Attribute;
import io.afr.journal.FrameKind;
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
final class Exchange implements Witness {

  /** So much is looked at for what the next request can be recognised by; less may be kept. */
  private static final int leastLookedAt = 16 << 20;

  private final Frame frame;
  private final Endpoint endpoint;
  private final boolean streamed;
  private final Capture capture = new Capture(Math.max(leastLookedAt, ContentLimit.bytes()));
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile int status;
  private volatile @Nullable String requestId;
  private volatile boolean closing;

  private Exchange(Frame frame, Endpoint endpoint, boolean streamed) {
    this.frame = frame;
    this.endpoint = endpoint;
    this.streamed = streamed;
  }

  /** Begins to record a request; null if it is none that is recorded. */
  static @Nullable Exchange begin(Object client, HttpRequest request) {
    Endpoint endpoint = Endpoint.of(request.pathSegments());
    if (endpoint == null || request.method() != HttpMethod.POST) {
      return null;
    }
    RequestDescription description = new RequestDescription(endpoint, request);
    Frame frame = Recorder.begin(FrameKind.LLM_CALL, client, description::call);
    return frame == null ? null : new Exchange(frame, endpoint, description.isStreaming());
  }

  /** The method that sends the request is about to return: this thread is no longer inside. */
  void leave() {
    frame.leave();
  }

  /** The answer has begun to arrive. */
  HttpResponse answered(HttpResponse response) {
    status = response.statusCode();
    requestId = response.requestId().orElse(null);
    Recorder.attach(this, frame);
    return new RecordedResponse(response, this);
  }

  /** There is no answer. */
  void failed(Throwable thrown) {
    Throwable cause = thrown;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    Outcome outcome =
        cause instanceof CancellationException ? Outcome.cancelled() : Outcome.failed(cause);
    end(() -> outcome, outcome);
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
          () -> AnswerOutcome.of(endpoint, status, isStream(), capture, closing),
          status >= 400 ? Outcome.failed("HTTP " + status, null) : Outcome.ok());
    }
  }

  @Override
  public void broke(Throwable thrown) {
    if (closing) {
      ended();
    } else if (!ended.get()) {
      end(
          () -> AnswerOutcome.broken(endpoint, status, isStream(), capture, thrown),
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
  static void guarded(Runnable recording) {
    try {
      recording.run();
    } catch (Throwable thrown) {
      tell(thrown);
    }
  }

  private static void tell(Throwable thrown) {
    try {
      Log.warn(
          "openai answer " + thrown.getClass().getName(),
          "an answer of OpenAI's could not be recorded: " + thrown);
      Log.debug("recording an answer failed", thrown);
    } catch (Throwable again) {
      // No stack or memory left even for that; the program must not hear of it.
      return;
    }
  }
}
