package io.afr.reader.cli;

import io.afr.reader.Action;
import io.afr.reader.Replay;
import io.afr.reader.json.AsJson;
import io.afr.reader.terminal.Harmless;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Replays a session. */
@Command(
    name = "get",
    description = {
      "Shows what happened in a session, in order.",
      "TURN is turn.iteration: an iteration is a call of the model together with the tools that it"
          + " asked for. OFFSET is from the session's begin, TIME draws when and how long, without"
          + " the pauses in which nothing happened."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  afr get last",
      "  afr get last --tree",
      "  afr get last --transcript",
      "  afr get last --speed 2",
      "  afr get last --step 2",
      "  afr get last --full",
      "  afr get last --save-media pictures",
      "  afr get last --json"
    })
final class GetCommand extends BaseCommand {

  @Mixin private SessionName session = new SessionName();

  @ArgGroup private View view = new View();

  @Option(
      names = "--full",
      description = "Show all actions whole; in a transcript also what is long and dull.")
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
    check();
    Recordings recordings = recordings();
    if (session.isLast() && recordings.isEmpty()) {
      return nothingYet(recordings, JsonNodeFactory.instance.arrayNode());
    }
    Replay replay = recordings.home().replay(recordings.find(session.name()));
    recordings.warn();
    if (view.step != null) {
      Action action = replay.full(action(replay, view.step));
      List<String> saved = save(List.of(action));
      show(replay, action);
      tell(saved);
    } else {
      List<String> saved = save(replay.actions());
      boolean done = show(replay);
      tell(saved);
      return done ? ExitCode.DONE : ExitCode.INTERRUPTED;
    }
    return ExitCode.DONE;
  }

  /** Says of two wishes that cannot both be met which to drop, before anything is read. */
  private void check() {
    @Nullable String drawn = view.drawn();
    if (json() && drawn != null) {
      throw CommandFailure.usage(
          drawn
              + " is drawn for people; with --json leave it out: each action has its parentId,"
              + " startTime and durationMs");
    }
    if (full && (view.tree || view.speed != null)) {
      throw CommandFailure.usage(
          "--full is for the timeline, --transcript and --json; drop it or " + drawn);
    }
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

  private void show(Replay replay, Action action) {
    if (json()) {
      JsonOutput.write(out(), AsJson.whole(replay, action));
    } else {
      Whole.lines(screen(), action).forEach(out()::println);
    }
  }

  /** False if it was interrupted. */
  private boolean show(Replay replay) {
    List<Action> actions = replay.actions();
    if (json()) {
      ArrayNode all = JsonNodeFactory.instance.arrayNode();
      actions.forEach(action -> all.add(AsJson.action(whole(replay, action))));
      JsonOutput.write(out(), all);
      return true;
    }
    ZoneId zone = console().clock().getZone();
    out().println(SessionHead.line(screen(), zone, replay));
    Dividers dividers = new Dividers(screen(), zone, actions);
    if (view.tree) {
      new TimeTree(screen(), dividers, actions).lines().forEach(out()::println);
    } else if (view.transcript || view.speed != null) {
      return talk(actions, dividers);
    } else {
      Function<Action, List<String>> below =
          action -> full ? Whole.content(screen(), replay.full(action)) : List.of();
      new Timeline(screen(), dividers, actions).lines(below).forEach(out()::println);
    }
    return true;
  }

  /** Where nobody looks nobody waits either. */
  private boolean talk(List<Action> actions, Dividers dividers) {
    List<Passage> passages = new Transcript(screen(), actions, full).passages();
    Playback playback = new Playback(out(), screen(), dividers, actions, passages);
    if (view.speed != null && console().played()) {
      return playback.play(view.speed, console().pause());
    }
    playback.print();
    return true;
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

  /** One of several ways to look at a session; else as a timeline. */
  static final class View {

    @Option(
        names = "--tree",
        description =
            "Show what happened inside of what, how long each action took itself, and its share of"
                + " the time in all.")
    private boolean tree;

    @Option(
        names = "--transcript",
        description =
            "Show the conversation as people read it: who said what, which tools were called with"
                + " which arguments and results.")
    private boolean transcript;

    @Option(
        names = "--step",
        paramLabel = "N",
        converter = StepNumber.class,
        description = "Show one action whole, by the number in the first column.")
    private @Nullable Integer step;

    @Option(
        names = "--speed",
        paramLabel = "X",
        converter = Speed.class,
        description =
            "Watch the conversation as it happened, X times as fast; half as fast is 0.5. Pauses in"
                + " which nothing ran last a second at most, single actions ten; ends with Ctrl-C."
                + " Where output goes to no terminal, nothing waits.")
    private @Nullable Double speed;

    /** The option that draws what JSON has no form for; null if there is none. */
    @Nullable String drawn() {
      if (tree) {
        return "--tree";
      }
      return transcript ? "--transcript" : speed == null ? null : "--speed";
    }
  }

  /** The number of an action. */
  static final class StepNumber implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String text) {
      String digits = text.startsWith("#") ? text.substring(1) : text;
      if (!digits.matches("\\d{1,9}")) {
        throw new TypeConversionException(
            "'" + text + "' is no number of an action; the first column has them");
      }
      return Integer.valueOf(digits);
    }
  }

  /** How many times as fast. */
  static final class Speed implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
      Double speed = text.matches("\\d{1,4}(\\.\\d{1,3})?x?") ? number(text) : null;
      if (speed == null || speed == 0) {
        throw new TypeConversionException(
            "'" + text + "' is no speed; give 1 for as it was, 10 for ten times as fast");
      }
      return speed;
    }

    private static Double number(String text) {
      return Double.valueOf(text.replace("x", ""));
    }
  }
}
