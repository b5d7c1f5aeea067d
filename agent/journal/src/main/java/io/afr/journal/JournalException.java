package io.afr.journal;

import java.io.Serial;
import java.nio.file.Path;

/** A journal that cannot be read or written. The message names the path and what to do. */
public final class JournalException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  public JournalException(Path path, String what) {
    super(path + ": " + what);
  }

  public JournalException(Path path, String what, Throwable cause) {
    super(path + ": " + what, cause);
  }
}
