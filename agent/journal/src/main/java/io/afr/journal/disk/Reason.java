package io.afr.journal.disk;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why something cannot be written, for a user to read. */
public final class Reason {

  private Reason() {}

  public static String of(Throwable failure) {
    if (failure instanceof FileSystemException system) {
      return of(system);
    }
    boolean isPlain =
        failure.getClass() == IOException.class
            || failure instanceof FileNotFoundException
            || failure instanceof LowSpaceException;
    String message = failure.getMessage();
    return isPlain && message != null ? message : failure.toString();
  }

  private static String of(FileSystemException failure) {
    String reason = failure.getReason();
    if (reason == null) {
      reason =
          failure instanceof NoSuchFileException
              ? "no such file or directory"
              : failure instanceof AccessDeniedException
                  ? "access denied"
                  : failure.getClass().getSimpleName();
    }
    return failure.getFile() + ": " + reason;
  }
}
