package io.afr.journal;

import io.afr.journal.disk.Reason;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A journal that cannot be read or written. The message names the path and what to do. */
public final class JournalException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final transient Path path;
  private final String what;

  public JournalException(Path path, String what) {
    super(path + ": " + what);
    this.path = path;
    this.what = what;
  }

  public JournalException(Path path, String what, Throwable cause) {
    super(path + ": " + what, cause);
    this.path = path;
    this.what = what;
  }

  /**
   * Recordings belong to the user who ran the program; others meet a closed door.
   *
   * @param path what was to be read; the file that the system names counts for more
   */
  public static JournalException unreadable(Path path, IOException cause) {
    Path where = path;
    String why = Reason.of(cause);
    if (cause instanceof FileSystemException known && known.getFile() != null) {
      where = Path.of(known.getFile());
      why = Reason.withoutFile(known);
    }
    String advice =
        cause instanceof AccessDeniedException ? "; read it as the user who recorded it" : "";
    return new JournalException(where, "cannot be read: " + why + advice, cause);
  }

  public Path path() {
    return path;
  }

  /** The message without the path. */
  public String what() {
    return what;
  }
}
