package io.afr.journal.disk;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Why something cannot be written or read, for a user to read. */
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
    return failure.getFile() + ": " + withoutFile(failure);
  }

  /** Where the file is named by who tells. */
  public static String withoutFile(FileSystemException failure) {
    String reason = failure.getReason();
    if (reason != null) {
      return reason;
    }
    if (failure instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    // The system has a word for some, and Java only a class.
    return failure
        .getClass()
        .getSimpleName()
        .replaceFirst("Exception$", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }
}
