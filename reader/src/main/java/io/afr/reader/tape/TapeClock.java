package io.afr.reader.tape;

/**
 * Tells when something on a tape happened, for putting it in order: the entries of one journal were
 * appended one after the other, also where the machine's clock was set back meanwhile. Threads that
 * append at the same time may differ by a moment.
 */
public final class TapeClock {

  private static final long MOMENT_MICROS = 1_000_000;

  private long latest;

  /**
   * @param latest the latest time on the tape so far; 0 at its beginning
   */
  public TapeClock(long latest) {
    this.latest = latest;
  }

  /** The latest time so far. */
  public long latest() {
    return latest;
  }

  /** The time of what comes next on the tape: never much before what came before it. */
  public long inOrder(long micros) {
    if (micros < latest - MOMENT_MICROS) {
      return latest;
    }
    latest = Math.max(latest, micros);
    return micros;
  }
}
