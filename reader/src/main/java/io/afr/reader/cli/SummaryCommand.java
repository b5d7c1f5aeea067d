package io.afr.reader.cli;

import io.afr.reader.Summary;
import io.afr.reader.json.AsJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.JsonNodeFactory;

/** Adds a session up. */
@Command(
    name = "summary",
    description = {
      "Adds a session up: time, tokens, cost, by model, tool and agent.",
      "Time in LLMs, tools and memory is without what happened inside of it. Cost is what the"
          + " provider reported, else at list price; prices.json in the home, in the format of"
          + " LiteLLM, comes before the built-in list. REPEATED are tools that were called again"
          + " with the same arguments, with what the repetitions have cost."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  afr summary last", "  afr summary last --json"})
final class SummaryCommand extends BaseCommand {

  @Mixin private SessionName session = new SessionName();

  SummaryCommand(Console console) {
    super(console);
  }

  @Override
  int run() {
    Recordings recordings = recordings();
    if (session.isLast() && recordings.isEmpty()) {
      return nothingYet(recordings, JsonNodeFactory.instance.objectNode());
    }
    Summary summary = recordings.home().summary(recordings.find(session.name()));
    recordings.warn();
    if (json()) {
      JsonOutput.write(out(), AsJson.summary(summary));
    } else {
      Figures.lines(screen(), summary).forEach(out()::println);
    }
    return ExitCode.DONE;
  }
}
