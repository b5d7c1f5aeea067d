package io.afr.it.provider;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An answer and how it travels.
 *
 * @param status of HTTP; above 299 an error object is sent instead of the answer
 * @param gate to pass before event {@code gateAfter} of a stream is sent, or the only body
 * @param cutAfter events the connection is closed, in the middle of the stream; never if negative
 * @param failAfter events the stream says that something went wrong, and ends; never if negative
 * @param pace of a stream: how long the model thinks before each event but the first
 */
public record Reply(
    int status,
    Answer answer,
    @Nullable Gate gate,
    int gateAfter,
    int cutAfter,
    int failAfter,
    Duration pace) {

  public static Reply of(Answer answer) {
    return new Reply(200, answer, null, 0, -1, -1, Duration.ZERO);
  }

  public Reply status(int newStatus) {
    return new Reply(newStatus, answer, gate, gateAfter, cutAfter, failAfter, pace);
  }

  public Reply gate(Gate newGate, int after) {
    return new Reply(status, answer, newGate, after, cutAfter, failAfter, pace);
  }

  public Reply cutAfter(int events) {
    return new Reply(status, answer, gate, gateAfter, events, failAfter, pace);
  }

  public Reply failAfter(int events) {
    return new Reply(status, answer, gate, gateAfter, cutAfter, events, pace);
  }

  public Reply pace(Duration newPace) {
    return new Reply(status, answer, gate, gateAfter, cutAfter, failAfter, newPace);
  }

  boolean failed() {
    return status > 299;
  }
}
