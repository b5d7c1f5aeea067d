package io.afr.reader.terminal;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.function.LongFunction;

/**
 * Shows on one line of standard error how far long work has come; nothing of work that is done at
 * once, and nothing where nobody looks.
 */
public final class ProgressBar implements AutoCloseable {

  private static final long PATIENCE_MILLIS = 700;
  private static final long REDRAW_MILLIS = 100;
  private static final int COLUMNS = 30;

  private final PrintWriter err;
  private final boolean watched;
  private final boolean unicode;
  private final Clock clock;
  private final String what;
  private final LongFunction<String> amount;
  private long nextMillis;
  private boolean isDrawn;

  /**
   * @param watched whether {@code err} is a terminal
   * @param what a word or two before the bar
   */
  public ProgressBar(PrintWriter err, boolean watched, boolean unicode, Clock clock, String what) {
    this(err, watched, unicode, clock, what, Amounts::bytes);
  }

  /**
   * @param watched whether {@code err} is a terminal
   * @param what a word or two before the bar
   * @param amount says how much there is to be done
   */
  public ProgressBar(
      PrintWriter err,
      boolean watched,
      boolean unicode,
      Clock clock,
      String what,
      LongFunction<String> amount) {
    this.err = err;
    this.watched = watched;
    this.unicode = unicode;
    this.clock = clock;
    this.what = what;
    this.amount = amount;
    this.nextMillis = clock.millis() + PATIENCE_MILLIS;
  }

  /** So much of so much is done: bytes, if nothing else was said. */
  public void reached(long done, long total) {
    if (!watched || total <= 0 || clock.millis() < nextMillis) {
      return;
    }
    nextMillis = clock.millis() + REDRAW_MILLIS;
    double share = Math.min(1, (double) done / total);
    String bar = Bar.between(0, share, COLUMNS, unicode);
    String left = unicode ? "▕" : "[";
    String right = unicode ? "▏" : "]";
    String percent = Width.padLeft((int) (100 * share) + " %", 5);
    draw(what + " " + left + bar + right + percent + " of " + amount.apply(total));
  }

  private void draw(String line) {
    err.print("\r" + line + "\u001b[K");
    err.flush();
    isDrawn = true;
  }

  /** Leaves nothing of it behind. */
  @Override
  public void close() {
    if (isDrawn) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}
