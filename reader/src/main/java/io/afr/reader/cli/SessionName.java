package io.afr.reader.cli;

import picocli.CommandLine.Parameters;

/** The session that a command is about. */
final class SessionName {

  @Parameters(
      paramLabel = "SESSION",
      converter = Words.class,
      description =
          "A session's id, service/id, the beginning of one of them, or 'last' for the one with"
              + " the latest action.")
  private String name = "";

  String name() {
    return name;
  }

  boolean isLast() {
    return name.equals(Recordings.LAST);
  }
}
