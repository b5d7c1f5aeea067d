package io.afr.journal.generate;

import java.nio.file.Path;
import java.util.Locale;

/** Writes made-up sessions from the command line. */
public final class Generate {

  private static final long REDRAW_NANOS = 200_000_000;

  private final int sessions;
  private final boolean isWatched = System.console() != null;
  private final long startNanos = System.nanoTime();
  private long drawnNanos = startNanos;

  private Generate(int sessions) {
    this.sessions = sessions;
  }

  /** Arguments: a home, which is made; how many sessions; the seed, 1 if it is not given. */
  public static void main(String[] args) {
    if (args.length < 2 || args.length > 3 || !args[1].matches("[1-9]\\d{0,8}")) {
      System.err.println("usage: Generate HOME SESSIONS [SEED]");
      System.exit(2);
    }
    int sessions = Integer.parseInt(args[1]);
    long seed = args.length == 3 ? Long.parseLong(args[2]) : 1;
    Generate progress = new Generate(sessions);
    Corpus corpus = Corpus.of(seed, sessions);
    corpus.write(Path.of(args[0]), done -> progress.reached(done, corpus.actions()));
    progress.done(corpus.actions());
  }

  private void reached(long done, long actions) {
    long now = System.nanoTime();
    if (!isWatched || now - drawnNanos < REDRAW_NANOS) {
      return;
    }
    drawnNanos = now;
    int filled = (int) (30 * done / sessions);
    String bar = "#".repeat(filled) + ".".repeat(30 - filled);
    System.err.printf(
        Locale.ROOT, "\r[%s] %,d of %,d sessions, %s\u001b[K", bar, done, sessions, rate(actions));
    System.err.flush();
  }

  private void done(long actions) {
    System.err.printf(
        Locale.ROOT,
        "%s%,d sessions, %,d actions, %s%n",
        isWatched ? "\r\u001b[K" : "",
        sessions,
        actions,
        rate(actions));
  }

  private String rate(long actions) {
    double seconds = (System.nanoTime() - startNanos) / 1e9;
    return String.format(Locale.ROOT, "%,.0f actions/s", actions / seconds);
  }
}
