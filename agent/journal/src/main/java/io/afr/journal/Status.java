package io.afr.journal;

/** How a call ended. A call without an end is open or, once its JVM is gone, interrupted. */
public enum Status {
  OK,
  ERROR,
  /** The program stopped it: a stream closed early, a future cancelled. */
  CANCELLED
}
