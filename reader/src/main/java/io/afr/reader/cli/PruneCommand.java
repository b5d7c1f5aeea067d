package io.afr.reader.cli;

import io.afr.journal.keep.Bounds;
import io.afr.reader.Pruned;
import io.afr.reader.SessionRef;
import io.afr.reader.terminal.ProgressBar;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes recordings away. */
@Command(
    name = "prune",
    description = {
      "Deletes what is too old or too much, or erases one session.",
      "Agents bound the recordings of their service by themselves; this is for more.",
      "What a program is writing at the moment stays: at most its last hour. Of a session that"
          + " stands there the rest is erased by the program's own agent in its next hour, or once"
          + " it has ended by whoever comes next. What the program says afterwards is recorded anew."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  afr prune --older-than 7d --dry-run",
      "  afr prune --older-than 2026-05-01 --service shop",
      "  afr prune --max-size 2GB",
      "  afr prune --session last --dry-run",
      "  afr prune --session last --json"
    })
final class PruneCommand extends BaseCommand {

  private static final String HOW = "--older-than, --max-size or --session";

  @Option(
      names = "--older-than",
      paramLabel = "AGE",
      description = "Delete what was last written to before: 30d, 12h, or a time.")
  private @Nullable Moment olderThan;

  @Option(
      names = "--max-size",
      paramLabel = "SIZE",
      converter = Size.class,
      description =
          "Delete the oldest until all that is left takes up no more of the disk: 500MB, 10GB.")
  private @Nullable Long maxSize;

  @Option(
      names = "--session",
      paramLabel = "ID",
      converter = Words.class,
      description = "Erase this session, named as for 'get', and what only it refers to.")
  private @Nullable String session;

  @Option(
      names = "--service",
      paramLabel = "NAME",
      converter = Words.class,
      description = "Only recordings of this service.")
  private @Nullable String service;

  @Option(names = "--dry-run", description = "Only tell what would go.")
  private boolean dryRun;

  PruneCommand(Console console) {
    super(console);
  }

  @Override
  int run() {
    long wishes = Stream.of(olderThan, maxSize, session).filter(Objects::nonNull).count();
    if (wishes != 1) {
      throw CommandFailure.usage(wishes == 0 ? "give one of " + HOW : "give only one of " + HOW);
    }
    Recordings recordings = recordings();
    if ((session == null || session.equals(Recordings.LAST)) && recordings.isEmpty()) {
      return nothingYet(recordings, PrunedJson.of(home(), nothing(), null));
    }
    return session == null ? bound(recordings) : erase(recordings, session);
  }

  private Pruned nothing() {
    return new Pruned(dryRun, List.of(), 0, List.of(), List.of());
  }

  private int bound(Recordings recordings) {
    Bounds bounds =
        olderThan == null
            ? Bounds.upTo(Objects.requireNonNull(maxSize))
            : Bounds.since(olderThan.first());
    try (ProgressBar bar = bar("Deleting")) {
      return tell(recordings.home().prune(bounds, service, dryRun, bar::reached), null);
    }
  }

  private int erase(Recordings recordings, String name) {
    SessionRef meant = recordings.find(service == null ? name : service + "/" + name);
    recordings.warn();
    try (ProgressBar bar = bar("Erasing")) {
      return tell(recordings.home().erase(meant, dryRun, bar::reached), meant);
    }
  }

  private ProgressBar bar(String what) {
    return new ProgressBar(
        console().err(), console().watched(), screen().unicode(), console().clock(), what);
  }

  private int tell(Pruned pruned, @Nullable SessionRef erased) {
    if (json()) {
      JsonOutput.write(out(), PrunedJson.of(home(), pruned, erased));
    } else {
      PrunedLines.of(screen(), pruned, erased).forEach(out()::println);
      pruned.problems().forEach(problem -> console().err().println("afr: " + problem));
    }
    return pruned.problems().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }
}
