package io.afr.reader.cli;

import io.afr.reader.Action;
import io.afr.reader.Replay;
import io.afr.reader.json.AsJson;
import io.afr.reader.terminal.Harmless;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Replays a session. */
@Command(
    name = "get",
    description = "Shows what happened in a session, in order.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  afr get last",
      "  afr get last --step 2",
      "  afr get last --full",
      "  afr get last --save-media pictures",
      "  afr get last --json"
    })
final class GetCommand extends BaseCommand {

  @Mixin private SessionName session = new SessionName();

  @Option(
      names = "--step",
      paramLabel = "N",
      description = "Show one action whole, by the number in the first column.")
  private @Nullable Integer step;

  @Option(names = "--full", description = "Show all actions whole.")
  private boolean full;

  @Option(
      names = "--save-media",
      paramLabel = "DIR",
      description = "Write the images, sounds and files that were sent to this directory.")
  private @Nullable Path saveMedia;

  GetCommand(Console console) {
    super(console);
  }

  @Override
  int run() {
    Recordings recordings = recordings();
    if (session.isLast() && recordings.isEmpty()) {
      return nothingYet(recordings, JsonNodeFactory.instance.arrayNode());
    }
    Replay replay = recordings.home().replay(recordings.find(session.name()));
    recordings.warn();
    if (step != null) {
      Action action = replay.full(action(replay, step));
      List<String> saved = save(List.of(action));
      show(action);
      tell(saved);
    } else {
      List<String> saved = save(replay.actions());
      show(replay);
      tell(saved);
    }
    return ExitCode.DONE;
  }

  private List<String> save(List<Action> actions) {
    if (saveMedia == null) {
      return List.of();
    }
    SavedMedia saved = new SavedMedia(saveMedia);
    actions.forEach(saved::save);
    return saved.lines();
  }

  /** What was written, but not beside JSON. */
  private void tell(List<String> saved) {
    if (!json()) {
      saved.forEach(line -> out().println(Harmless.line(line)));
    }
  }

  private void show(Action action) {
    if (json()) {
      JsonOutput.write(out(), AsJson.action(action));
    } else {
      Whole.lines(screen(), action).forEach(out()::println);
    }
  }

  private void show(Replay replay) {
    if (json()) {
      ArrayNode all = JsonNodeFactory.instance.arrayNode();
      replay.actions().forEach(action -> all.add(AsJson.action(whole(replay, action))));
      JsonOutput.write(out(), all);
      return;
    }
    Function<Action, List<String>> below =
        action -> full ? Whole.content(screen(), replay.full(action)) : List.of();
    out().println(SessionHead.line(screen(), console().clock().getZone(), replay));
    new Timeline(screen(), console().clock().getZone(), replay.actions())
        .lines(below)
        .forEach(out()::println);
  }

  private Action whole(Replay replay, Action action) {
    return full ? replay.full(action) : action;
  }

  private static Action action(Replay replay, int step) {
    int last = replay.actions().size();
    if (step < 1 || step > last) {
      throw CommandFailure.notFound(
          String.format(
              "session %s has no step %d, only 1 to %d",
              Harmless.line(replay.session().name()), step, last));
    }
    return replay.actions().get(step - 1);
  }
}
