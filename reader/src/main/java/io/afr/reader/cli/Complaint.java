package io.afr.reader.cli;

import io.afr.journal.JournalException;
import io.afr.reader.ReaderException;
import io.afr.reader.json.AsJson;
import io.afr.reader.terminal.Harmless;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import tools.jackson.databind.node.ObjectNode;

/** Tells what went wrong: one line on standard error, or one JSON document on standard output. */
record Complaint(Console console, boolean json)
    implements IParameterExceptionHandler, IExecutionExceptionHandler {

  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    return tell(CommandFailure.usage(wording(wrong)), wrong.getCommandLine());
  }

  @Override
  public int handleExecutionException(Exception wrong, CommandLine command, ParseResult parsed) {
    return tell(failure(wrong), command);
  }

  private static String wording(ParameterException wrong) {
    boolean outer = wrong.getCommandLine().getParent() == null;
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      String what = word.startsWith("-") ? "option" : outer ? "command" : "argument";
      return "unknown " + what + " '" + word + "'";
    }
    return firstLine(String.valueOf(wrong.getMessage())).replaceFirst("^Error: ", "");
  }

  private static CommandFailure failure(Exception wrong) {
    if (wrong instanceof CommandFailure known) {
      return known;
    }
    if (wrong instanceof ReaderException unanswered) {
      return CommandFailure.of(unanswered);
    }
    if (wrong instanceof JournalException || wrong instanceof UncheckedIOException) {
      return CommandFailure.unreadable(firstLine(String.valueOf(wrong.getMessage())));
    }
    return CommandFailure.failed("unexpected " + wrong);
  }

  private int tell(CommandFailure failure, CommandLine command) {
    if (json) {
      JsonOutput.write(console.out(), document(failure));
    } else {
      tellInWords(failure, command);
    }
    return failure.exitCode();
  }

  private void tellInWords(CommandFailure failure, CommandLine command) {
    String message = Harmless.line(String.valueOf(failure.getMessage()));
    String help =
        failure.exitCode() == ExitCode.USAGE
            ? "; see '" + command.getCommandSpec().qualifiedName() + " --help'"
            : "";
    console.err().println("afr: " + message + help);
    failure.candidates().forEach(name -> console.err().println("  " + Harmless.line(name)));
  }

  private static ObjectNode document(CommandFailure failure) {
    return AsJson.error(failure.code(), String.valueOf(failure.getMessage()), failure.candidates());
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }
}
