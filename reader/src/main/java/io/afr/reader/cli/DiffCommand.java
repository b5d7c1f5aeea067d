package io.afr.reader.cli;

import io.afr.reader.diff.Diff;
import io.afr.reader.json.AsJson;
import io.afr.reader.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds two sessions against each other. */
@Command(
    name = "diff",
    description = {
      "Holds two sessions against each other, turn by turn and iteration by iteration.",
      "Compares prompts, models, parameters, answers, tools, arguments, results and errors, and"
          + " shows beside them what it took in time, tokens and cost.",
      "Before each call stands '=' if both say the same, '~' if something differs, '-' if only A"
          + " and '+' if only B has it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  afr diff order-1 order-2",
      "  afr diff order-1 last --full",
      "  afr diff order-1 order-2 --json"
    })
final class DiffCommand extends BaseCommand {

  @Parameters(
      paramLabel = "A",
      index = "0",
      converter = Words.class,
      description = "A session, named as for 'get'.")
  private String a = "";

  @Parameters(
      paramLabel = "B",
      index = "1",
      converter = Words.class,
      description = "Another session.")
  private String b = "";

  @Option(names = "--full", description = "Show all that differs, whatever its length.")
  private boolean full;

  DiffCommand(Console console) {
    super(console);
  }

  @Override
  int run() {
    Recordings recordings = recordings();
    if (recordings.isEmpty() && (a.equals(Recordings.LAST) || b.equals(Recordings.LAST))) {
      return nothingYet(recordings, Json.object());
    }
    Diff diff = recordings.home().diff(recordings.find(a), recordings.find(b));
    recordings.warn();
    if (json()) {
      JsonOutput.write(out(), AsJson.diff(diff));
    } else {
      new SideBySide(screen(), diff, full).lines().forEach(out()::println);
    }
    return ExitCode.DONE;
  }
}
