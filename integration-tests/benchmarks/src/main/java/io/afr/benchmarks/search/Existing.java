package io.afr.benchmarks.search;

import io.afr.benchmarks.fork.Figures;
import io.afr.benchmarks.fork.Fork;
import io.afr.benchmarks.fork.Report;
import io.afr.benchmarks.fork.Rounds;
import io.afr.journal.generate.Corpus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Asks AFR alone, of homes that have been generated: to make them anew takes longer than to ask.
 *
 * <p>System properties: {@code benchmark.questions} of each kind (200), {@code benchmark.seconds}
 * that those of a kind may take together (20), {@code benchmark.afr-heap} (256m).
 */
public final class Existing {

  private static final int COMMANDS = 9;

  private final List<Home> homes = new ArrayList<>();
  private final Report report;

  private Existing(Report report) {
    this.report = report;
  }

  private record Home(Path directory, int sessions) {

    String head() {
      return String.format(Locale.ROOT, "%,d sessions", sessions);
    }

    Fork fork(String questions) {
      return new Fork(
          head(),
          SearchFork.class,
          List.of("-XX:+UseSerialGC", "-Xmx" + Searches.property("afr-heap", "256m")),
          List.of(
              SearchFork.HOME,
              directory.toString(),
              Long.toString(Searches.SEED),
              Integer.toString(sessions),
              questions,
              Searches.property("seconds", "20")));
    }
  }

  /**
   * Asks, and times commands in processes of their own.
   *
   * @param arguments a home and how many sessions were generated into it, and more such pairs
   */
  public static void run(List<String> arguments, int rounds, Report report)
      throws IOException, InterruptedException {
    Existing existing = new Existing(report);
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      existing.homes.add(
          new Home(Path.of(arguments.get(i)), Integer.parseInt(arguments.get(i + 1))));
    }
    existing.questions(rounds);
    existing.commands();
  }

  private void questions(int rounds) throws IOException, InterruptedException {
    for (Home home : homes) {
      // Whatever is not in the index yet is no part of a question.
      home.fork("0").run();
    }
    String questions = Searches.property("questions", "200");
    Map<String, Figures> figures =
        Rounds.run(rounds, homes.stream().map(home -> home.fork(questions)).toList());
    report.text(
        "Questions about recorded sessions, p50 / p95 in milliseconds by the clock, and in"
            + " processor time of whoever asks; up to "
            + questions
            + " of each kind.");
    List<String> heads = new ArrayList<>(List.of("sessions"));
    homes.forEach(home -> heads.addAll(List.of(home.head(), "processor")));
    report.heads(heads);
    for (Question question : Question.values()) {
      List<String> row = new ArrayList<>(List.of(question.title()));
      for (Home home : homes) {
        Figures found = Objects.requireNonNull(figures.get(home.head()));
        row.add(Searches.cell(question.figure(), found));
        row.add(Searches.cell(question.figure() + ".processor", found));
      }
      report.row(row);
    }
  }

  private void commands() throws IOException, InterruptedException {
    report.text("Commands in processes of their own, medians of " + COMMANDS + ".");
    List<String> heads = new ArrayList<>(List.of(""));
    homes.forEach(home -> heads.add(home.head()));
    report.heads(heads);
    String agent = Corpus.of(Searches.SEED, 1).agents().get(3);
    for (List<String> words :
        List.of(
            List.of("list"),
            List.of("search", "--agent", agent),
            List.of("search", "--text", Corpus.unique(7, 0)),
            List.of("get", "last"),
            List.of("summary", "last"),
            List.of("stats"))) {
      List<String> row = new ArrayList<>(List.of("`afr " + String.join(" ", words) + "`"));
      for (Home home : homes) {
        row.add(Report.number(Command.millis(words, home.directory, COMMANDS), "ms"));
      }
      report.row(row);
    }
  }
}
