package io.afr.journal.disk;

import java.io.IOException;
import java.io.Serial;
import java.util.Locale;

/** A disk has less room than recording is to leave. The message says how much, and what is set. */
public final class LowSpaceException extends IOException {

  @Serial private static final long serialVersionUID = 1;

  LowSpaceException(long usable, long wanted) {
    super(
        megabytes(usable)
            + " are free on its disk, "
            + megabytes(wanted)
            + " wanted"
            + " (option min-free-space)");
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / (double) (1 << 20));
  }
}
