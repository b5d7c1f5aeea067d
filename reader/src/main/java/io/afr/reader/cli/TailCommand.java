package io.afr.reader.cli;

import io.afr.reader.Action;
import io.afr.reader.Home;
import io.afr.reader.SessionRef;
import io.afr.reader.Tail;
import io.afr.reader.json.AsJson;
import io.afr.reader.terminal.Harmless;
import io.afr.reader.terminal.Ink;
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
    description = {
      "Shows actions as they begin and end, until Ctrl-C.",
      "Those of all programs, also of programs that are started meanwhile. With --json one document"
          + " per line.",
      "Where another service goes on, a line across names it. The duration says 'begins' of an action that"
          + " has not ended, and 'never' of one whose program has ended before."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  afr tail",
      "  afr tail -f --service shop",
      "  afr tail last --from 15m",
      "  afr tail --json"
    })
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

  @Option(
      names = "--service",
      paramLabel = "NAME",
      converter = Words.class,
      description = "Only what this service does.")
  private @Nullable String service;

  private @Nullable String lastService;

  private final Map<String, Action.Status> shown = new HashMap<>();

  TailCommand(Console console) {
    super(console);
  }

  @Option(
      names = {"-f", "--follow"},
      description = "Follow; it always does, and this is for hands that are used to it.")
  void follow(boolean asAlways) {}

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
      tail.poll().stream().filter(this::isWanted).forEach(this::show);
      recordings.warn();
      if (out().checkError()) {
        return ExitCode.DONE;
      }
      if (!console().pause().rest(pause)) {
        return ExitCode.INTERRUPTED;
      }
    }
  }

  private boolean isWanted(Action action) {
    return service == null || service.equals(action.origin().service());
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
      String of = action.origin().service();
      if (lastService != null && !lastService.equals(of)) {
        out().println(screen().paint(Ink.FAINT, screen().rule(Harmless.line(of))));
      }
      lastService = of;
      out().println(TailLine.of(screen(), console().clock().getZone(), action, wasOpen));
    }
  }
}
