package io.afr.reader.cli;

import io.afr.reader.ReaderException;
import io.afr.reader.SessionRef;
import io.afr.reader.program.AttachException;
import java.io.Serial;
import java.util.List;
import java.util.Locale;

/** Why a command could not do what was asked, in one line. */
final class CommandFailure extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  /** Characters of a message; a path of any sane length is among them. */
  private static final int MOST = 1_200;

  private final String code;
  private final int exitCode;
  private final List<String> candidates;

  private CommandFailure(String code, int exitCode, String message, List<String> candidates) {
    super(brief(message));
    this.code = code;
    this.exitCode = exitCode;
    this.candidates = List.copyOf(candidates);
  }

  /** What was asked may be of any length, and stands in what is told of it. */
  private static String brief(String message) {
    int length = message.codePointCount(0, message.length());
    if (length <= MOST) {
      return message;
    }
    int front = message.offsetByCodePoints(0, MOST * 2 / 3);
    int back = message.offsetByCodePoints(message.length(), -MOST / 4);
    return message.substring(0, front) + " [...] " + message.substring(back);
  }

  static CommandFailure notFound(String message) {
    return new CommandFailure("not_found", ExitCode.FAILED, message, List.of());
  }

  /** What the reader could not answer; a question that makes no sense is wrong usage. */
  static CommandFailure of(ReaderException unanswered) {
    boolean senseless = unanswered.code() == ReaderException.Code.BAD_INPUT;
    return new CommandFailure(
        unanswered.code().word(),
        senseless ? ExitCode.USAGE : ExitCode.FAILED,
        String.valueOf(unanswered.getMessage()),
        unanswered.candidates().stream().map(SessionRef::name).toList());
  }

  /** Why a running program cannot be recorded. */
  static CommandFailure of(AttachException refused) {
    return new CommandFailure(
        refused.code().name().toLowerCase(Locale.ROOT),
        ExitCode.FAILED,
        String.valueOf(refused.getMessage()),
        List.of());
  }

  static CommandFailure unreadable(String message) {
    return new CommandFailure("unreadable", ExitCode.FAILED, message, List.of());
  }

  static CommandFailure failed(String message) {
    return new CommandFailure("failed", ExitCode.FAILED, message, List.of());
  }

  static CommandFailure usage(String message) {
    return new CommandFailure("usage", ExitCode.USAGE, message, List.of());
  }

  /** One word for programs. */
  String code() {
    return code;
  }

  int exitCode() {
    return exitCode;
  }

  /** What an ambiguous name may have meant. */
  List<String> candidates() {
    return candidates;
  }
}
