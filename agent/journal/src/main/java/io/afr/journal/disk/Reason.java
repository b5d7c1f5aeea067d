package io.afr.journal.disk;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why something cannot be written, for a user to read. */
public final class Reason {

  private static final int MAX_DEPTH = 8;

  private Reason() {}

  public static String of(Throwable failure) {
    Throwable told = ofTheSystem(failure);
    if (told instanceof FileSystemException system) {
      return of(system);
    }
    boolean isPlain =
        told.getClass() == IOException.class
            || told instanceof FileNotFoundException
            || told instanceof LowSpaceException;
    String message = told.getMessage();
    return isPlain && message != null ? message : told.toString();
  }

  /** Chronicle wraps what the system said in exceptions of its own, several times. */
  private static Throwable ofTheSystem(Throwable failure) {
    Throwable told = failure;
    Throwable cause = failure.getCause();
    for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
      told = cause instanceof IOException ? cause : told;
      cause = cause.getCause();
    }
    return told;
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
