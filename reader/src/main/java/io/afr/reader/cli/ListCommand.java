package io.afr.reader.cli;

import io.afr.reader.SearchResult;
import io.afr.reader.json.AsJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Finds sessions. */
@Command(
    name = "list",
    aliases = "search",
    description = "Lists sessions, the newest first; with conditions, those that meet them all.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  afr list",
      "  afr list --status error --from 24h",
      "  afr search --tool getWeather --text Paris",
      "  afr list --model gpt-4o --min-duration 2s --limit 10",
      "  afr list --json"
    })
final class ListCommand extends BaseCommand {

  @Mixin private FilterOptions filter = new FilterOptions();

  ListCommand(Console console) {
    super(console);
  }

  @Override
  int run() {
    Recordings recordings = recordings();
    SearchResult found = recordings.home().search(filter.filter());
    recordings.warn();
    if (json()) {
      JsonOutput.write(out(), AsJson.search(found));
    } else if (!found.rows().isEmpty()) {
      Sessions.lines(screen(), console().clock().instant(), found, filter.findsActions())
          .forEach(out()::println);
    } else if (recordings.isEmpty()) {
      recordings.hint();
    } else {
      out().println(filter.isNone() ? "No session is recorded yet." : "No session matches.");
    }
    return ExitCode.DONE;
  }
}
