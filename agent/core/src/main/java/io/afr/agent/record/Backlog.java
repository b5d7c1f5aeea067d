package io.afr.agent.record;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How much of all streamed answers waits in memory for the tape. Where the tape is slower than the
 * answers, their ends are cut off: no thread of the program waits, and memory is bounded.
 */
final class Backlog {

  private final AtomicLong waiting = new AtomicLong();
  private final long limit;

  Backlog(long limit) {
    this.limit = limit;
  }

  /** Takes room for bytes; returns for how many there is some. */
  int take(int bytes) {
    long after = waiting.addAndGet(bytes);
    if (after <= limit) {
      return bytes;
    }
    int beyond = (int) Math.min(bytes, after - limit);
    waiting.addAndGet(-beyond);
    return bytes - beyond;
  }

  void give(int bytes) {
    waiting.addAndGet(-bytes);
  }

  long waiting() {
    return waiting.get();
  }
}
