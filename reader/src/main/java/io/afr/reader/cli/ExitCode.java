package io.afr.reader.cli;

/** What a command's exit code says. */
public final class ExitCode {

  /** It did what was asked, even if there was nothing to find. */
  public static final int DONE = 0;

  /** It could not: not found, ambiguous, unreadable. */
  public static final int FAILED = 1;

  /** It was asked wrongly. */
  public static final int USAGE = 2;

  /** Somebody pressed Ctrl-C. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
