package io.afr.reader.cli;

import io.afr.reader.Home;
import io.afr.reader.json.AsJson;
import io.afr.reader.stats.By;
import io.afr.reader.stats.Loops;
import io.afr.reader.stats.Stats;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Adds many sessions up. */
@Command(
    name = "stats",
    description = {
      "Counts what agents, models, tools or services did: errors, tokens, cost, time.",
      "Counts in all sessions, or what meets all conditions: --service, --model, --min-cost and"
          + " --tag are met by a session, the others together by the single action.",
      "P50, P95 and P99 are how long LLM calls and tool calls took: half of them, 95 and 99 in 100"
          + " took no longer. SHARE is of the cost if it is known, else of tokens, else of time."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  afr stats",
      "  afr stats --by agent --from 7d",
      "  afr stats --by tool --status error",
      "  afr stats --by day --service shop --json",
      "  afr stats --loops --from 24h"
    })
final class StatsCommand extends BaseCommand {

  @ArgGroup private Question question = new Question();

  @Mixin private Conditions conditions = new Conditions();

  StatsCommand(Console console) {
    super(console);
  }

  @Override
  int run() {
    Recordings recordings = recordings();
    Home home = recordings.home();
    if (question.loops) {
      Loops loops = home.loops(conditions.builder().build());
      recordings.warn();
      show(recordings, loops);
    } else {
      Stats stats =
          home.stats(conditions.builder().build(), question.by, console().clock().getZone());
      recordings.warn();
      show(recordings, stats);
    }
    return ExitCode.DONE;
  }

  private void show(Recordings recordings, Stats stats) {
    if (json()) {
      JsonOutput.write(out(), AsJson.stats(stats));
    } else if (!stats.groups().isEmpty()) {
      Totals.lines(screen(), stats).forEach(out()::println);
    } else if (recordings.isEmpty()) {
      recordings.hint();
    } else {
      String what =
          switch (stats.by()) {
            case MODEL -> "LLM call";
            case TOOL -> "tool call";
            case AGENT, DAY, SERVICE -> "action";
          };
      out()
          .println(
              conditions.isNone() ? "No " + what + " is recorded." : "No " + what + " matches.");
    }
  }

  private void show(Recordings recordings, Loops loops) {
    if (json()) {
      JsonOutput.write(out(), AsJson.loops(loops));
    } else if (!loops.loops().isEmpty()) {
      LoopTable.lines(screen(), loops).forEach(out()::println);
    } else if (recordings.isEmpty()) {
      recordings.hint();
    } else {
      out().println("No tool was called twice with the same arguments in one session.");
    }
  }

  /** What to count. */
  static final class Question {

    @Option(
        names = "--by",
        paramLabel = "WHAT",
        converter = Word.class,
        completionCandidates = Known.class,
        description = "Count by agent, model, tool, day or service (usually model).")
    private By by = By.MODEL;

    @Option(
        names = "--loops",
        description =
            "Find tools that were called again with the same arguments in one session, and what"
                + " the repetitions have cost: their own time, and the tokens of the LLM calls that"
                + " asked for them.")
    private boolean loops;
  }

  /** For shells to complete. */
  static final class Known implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(By.values()).map(By::word).iterator();
    }
  }

  /** What to count by. */
  static final class Word implements ITypeConverter<By> {

    @Override
    public By convert(String text) {
      for (By by : By.values()) {
        if (by.word().equals(text.toLowerCase(Locale.ROOT))) {
          return by;
        }
      }
      String known = Arrays.stream(By.values()).map(By::word).collect(Collectors.joining(", "));
      throw new TypeConversionException("'" + text + "' is none of " + known);
    }
  }
}
