package io.afr.reader.cli;

import io.afr.reader.SearchResult;
import io.afr.reader.json.AsJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Finds sessions. */
@Command(
    name = "list",
    aliases = "search",
    description = {
      "Lists sessions, the newest first; with conditions, those that meet them all.",
      "A session meets --service, --model, --min-cost and --tag as a whole; the other conditions are"
          + " met together by one of its actions, a tool call and its result being one. MATCH tells"
          + " by how many, of how many in all.",
      "If there are more sessions than --limit, the last line tells the cursor to go on with; it"
          + " stays good while sessions come and go."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  afr list",
      "  afr list --status error --from 24h",
      "  afr list --service shop --agent shop.Assistant --from 2026-05-01 --to 2026-05-31",
      "  afr search --tool getWeather --text Paris",
      "  afr list --model gpt-4o --min-duration 2s --limit 10",
      "  afr list --min-cost 0.01 --tag env=test",
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
