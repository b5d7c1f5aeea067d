package io.afr.reader.index;

import java.io.Serial;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The index cannot be used. What was asked can be answered from the journals all the same. */
public final class IndexException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  /** Where to begin anew would be no better. */
  private static final Set<SQLiteErrorCode> beyondRepair =
      Set.of(
          SQLiteErrorCode.SQLITE_BUSY,
          SQLiteErrorCode.SQLITE_PERM,
          SQLiteErrorCode.SQLITE_READONLY,
          SQLiteErrorCode.SQLITE_IOERR,
          SQLiteErrorCode.SQLITE_FULL,
          SQLiteErrorCode.SQLITE_CANTOPEN,
          SQLiteErrorCode.SQLITE_NOMEM);

  private final boolean isBeyondRepair;

  IndexException(SQLException cause) {
    super("cannot be used (" + cause.getMessage() + ")", cause);
    this.isBeyondRepair =
        cause instanceof SQLiteException known
            && beyondRepair.stream()
                .anyMatch(code -> code.code == (known.getResultCode().code & 0xFF));
  }

  /** It cannot be used here at all. */
  IndexException(String message, @Nullable Throwable cause, boolean isBeyondRepair) {
    super(message, cause);
    this.isBeyondRepair = isBeyondRepair;
  }

  /** What it says is not what was written there. */
  public IndexException(String message, @Nullable Throwable cause) {
    this(message, cause, false);
  }

  /** Whether it would be no better if it was deleted and begun anew. */
  public boolean isBeyondRepair() {
    return isBeyondRepair;
  }
}
