package io.afr.reader.web;

import java.io.Serial;
import java.util.Locale;

/** A server cannot listen where it was told to; the message says why, and what to do. */
public final class Listening extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private Listening(String message, Throwable cause) {
    super(message, cause);
  }

  static Listening failed(Serving serving, RuntimeException wrong) {
    return new Listening(reason(serving, wrong), wrong);
  }

  private static String reason(Serving serving, RuntimeException wrong) {
    for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (message.contains("in use")) {
        return "port "
            + serving.port()
            + " is in use, perhaps by another 'afr serve'; --port 0 takes one that is free";
      }
      if (message.contains("permission denied") || message.contains("elevated")) {
        return "port " + serving.port() + " is not for everybody; take one above 1023, or --port 0";
      }
    }
    return "cannot listen at " + serving.host() + ":" + serving.port() + ": no such address here";
  }
}
