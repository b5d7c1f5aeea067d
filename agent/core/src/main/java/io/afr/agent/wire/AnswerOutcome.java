package io.afr.agent.wire;

import io.afr.agent.json.Json;
import io.afr.agent.record.Outcome;
import io.afr.journal.Content;
import io.afr.journal.PartName;
import org.jspecify.annotations.Nullable;

/** How a call ended, by what has arrived of its answer. */
final class AnswerOutcome {

  /** A shorter answer is not read again for pictures that it may hold. */
  private static final int leastWithMedia = 16 << 10;

  private AnswerOutcome() {}

  /**
   * An answer that was closed by the program, or read to its end.
   *
   * @param closed whether the program closed it; if so, a missing rest is its own wish
   */
  static Outcome of(Api api, int status, boolean streamed, Capture capture, boolean closed) {
    byte[] body = capture.bytes();
    Answer answer = new Answer();
    if (status >= 400) {
      answer.setError(api.error(Json.parse(body)));
      String type = answer.errorType() == null ? "HTTP " + status : answer.errorType();
      return withBody(Outcome.failed(type, answer.errorMessage()), streamed, capture);
    }
    answer = Answer.read(api, streamed, body);
    // Where the limit cut the end off, nothing shows whether it was whole.
    boolean whole = answer.isWhole() || (capture.isTruncated() && !(streamed && closed));
    return answer.addTo(withBody(of(answer, whole, closed), streamed, capture));
  }

  private static Outcome of(Answer answer, boolean whole, boolean closed) {
    if (answer.errorType() != null) {
      return Outcome.failed(answer.errorType(), answer.errorMessage());
    }
    if (whole) {
      return Outcome.ok();
    }
    return closed
        ? Outcome.cancelled()
        : Outcome.failed("incomplete_answer", "the answer ended before it was whole");
  }

  /** An answer whose reading failed; what had arrived is kept. */
  static Outcome broken(Api api, int status, boolean streamed, Capture capture, Throwable thrown) {
    Outcome outcome = withBody(Outcome.failed(thrown), streamed, capture);
    return status >= 400 ? outcome : Answer.read(api, streamed, capture.bytes()).addTo(outcome);
  }

  /** A stream that the provider broke off; what had arrived is kept. */
  static Outcome refused(Api api, Capture capture, String type, @Nullable String message) {
    return Answer.read(api, true, capture.bytes()).addTo(Outcome.failed(type, message));
  }

  /** A stream's bytes are on the tape as its progress. */
  private static Outcome withBody(Outcome outcome, boolean streamed, Capture capture) {
    byte[] body = capture.bytes();
    if (streamed || body.length == 0) {
      return outcome;
    }
    boolean json = body[0] == '{' || body[0] == '[';
    if (json && body.length >= leastWithMedia && !capture.isTruncated()) {
      Json parsed = Json.parse(body);
      if (parsed.isPresent()) {
        return outcome.part(PartName.RESPONSE, parsed.content());
      }
    }
    return outcome.part(PartName.RESPONSE, capture.content(json ? Content.JSON : Content.TEXT));
  }
}
