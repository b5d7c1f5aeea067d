package io.afr.reader.cli;

import io.afr.reader.Action;
import io.afr.reader.Home;
import io.afr.reader.SessionRef;
import io.afr.reader.Tail;
import io.afr.reader.json.AsJson;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Follows what is being recorded. */
@Command(
    name = "tail",
    description = "Shows actions as they begin and end, until Ctrl-C. With --json one per line.",
    footerHeading = "%nExamples:%n",
    footer = {"  afr tail", "  afr tail last --from 15m", "  afr tail --json"})
final class TailCommand extends BaseCommand {

  private static final Duration pause = Duration.ofMillis(250);

  @Parameters(
      paramLabel = "SESSION",
      arity = "0..1",
      converter = Words.class,
      description = "Only this session, named as for 'get'.")
  private @Nullable String session;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "Begin with what started then; else with what starts from now on.")
  private @Nullable Moment from;

  private final Map<String, Action.Status> shown = new HashMap<>();

  TailCommand(Console console) {
    super(console);
  }

  @Override
  int run() {
    Recordings recordings = recordings();
    Home home = recordings.home();
    @Nullable SessionRef only = session == null ? null : recordings.find(session);
    Instant start = from == null ? console().clock().instant() : from.first();
    Tail tail = home.tail(only, start);
    if (!json() && recordings.isEmpty()) {
      recordings.hint();
    }
    while (true) {
      tail.poll().forEach(this::show);
      recordings.warn();
      if (out().checkError()) {
        return ExitCode.DONE;
      }
      if (!console().pause().rest(pause)) {
        return ExitCode.INTERRUPTED;
      }
    }
  }

  /** An action is shown when it begins and when it ends, not for each piece of its answer. */
  private void show(Action action) {
    if (action.status().isEnd()) {
      boolean wasOpen = shown.remove(action.id()) != null;
      print(action, wasOpen);
    } else if (shown.put(action.id(), action.status()) != action.status()) {
      print(action, false);
    }
  }

  private void print(Action action, boolean wasOpen) {
    if (json()) {
      JsonOutput.writeLine(out(), AsJson.action(action));
    } else {
      out().println(TailLine.of(screen(), console().clock().getZone(), action, wasOpen));
    }
  }
}
