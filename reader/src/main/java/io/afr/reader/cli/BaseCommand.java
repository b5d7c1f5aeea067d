package io.afr.reader.cli;

import io.afr.reader.terminal.Screen;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** What all commands share: where to read, how to answer. */
@Command(
    versionProvider = Afr.Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%n",
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:It is done, also if there was nothing to find.",
      "1:It failed, or what was asked for is not there.",
      "2:It was asked wrongly.",
      "130:It was interrupted with Ctrl-C."
    })
abstract class BaseCommand implements Callable<Integer> {

  static final String JSON = "--json";

  private final Console console;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      order = 90,
      description = "Where the recordings are (else the variable AFR_HOME, else ~/.afr).")
  private @Nullable Path home;

  @Option(
      names = JSON,
      order = 91,
      description = "Answer with one JSON document, also when something is wrong.")
  private boolean json;

  /** The options are understood before the command's name, too. */
  @ParentCommand private @Nullable BaseCommand around;

  BaseCommand(Console console) {
    this.console = console;
  }

  /** Whether a command line asks for JSON: what stands behind {@code --} belongs to a program. */
  static boolean wantsJson(String... args) {
    List<String> words = Arrays.asList(args);
    int end = words.indexOf("--");
    return words.subList(0, end < 0 ? words.size() : end).contains(JSON);
  }

  /** Does the work and gives the exit code. */
  abstract int run();

  @Override
  public final Integer call() {
    try {
      return run();
    } catch (OutOfMemoryError e) {
      throw CommandFailure.failed(
          home() + ": holds more than fits into memory; give more: java -Xmx4g -jar afr.jar");
    }
  }

  final Path home() {
    if (home != null) {
      return home;
    }
    return around == null ? console.defaultHome() : around.home();
  }

  /** Whether the command line says it. */
  final boolean isHomeGiven() {
    return home != null || (around != null && around.isHomeGiven());
  }

  final Recordings recordings() {
    return Recordings.open(console, home());
  }

  /** Answers a question about the last session of a home that has none. */
  final int nothingYet(Recordings recordings, JsonNode nothing) {
    if (json()) {
      JsonOutput.write(out(), nothing);
    } else {
      recordings.hint();
    }
    return ExitCode.DONE;
  }

  final boolean json() {
    return json || (around != null && around.json());
  }

  final Console console() {
    return console;
  }

  final PrintWriter out() {
    return console.out();
  }

  final Screen screen() {
    return console.screen();
  }
}
