package io.afr.benchmarks.search;

import io.afr.benchmarks.fork.Figures;
import io.afr.benchmarks.fork.Fork;
import io.afr.benchmarks.fork.Report;
import io.afr.benchmarks.fork.Rounds;
import io.afr.benchmarks.fork.Trees;
import io.afr.journal.generate.Corpus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Asks a home and one of twice its size, and beside each a program that has loaded everything.
 *
 * <p>System properties: {@code benchmark.sessions} (1,000 if not given, 100,000 for what the README
 * says), {@code benchmark.questions} of each kind (200), {@code benchmark.seconds} that those of a
 * kind may take together (2), {@code benchmark.heap} of whoever has loaded everything (4g), and of
 * AFR {@code benchmark.afr-heap} (the same).
 */
public final class Searches {

  static final long SEED = 1;
  private static final int COMMANDS = 5;

  private final int rounds;
  private final Report report;
  private final String questions = property("questions", "200");
  private final String seconds = property("seconds", "2");
  private final String heap = property("heap", "4g");
  private final String afrHeap = property("afr-heap", heap);

  private Searches(int rounds, Report report) {
    this.rounds = rounds;
    this.report = report;
  }

  public static void run(int rounds, Report report) throws IOException, InterruptedException {
    int sessions = Integer.parseInt(property("sessions", "1000"));
    Path directory = Trees.create();
    try {
      new Searches(rounds, report).run(directory, sessions);
    } finally {
      Trees.delete(directory);
    }
  }

  static String property(String name, String otherwise) {
    return System.getProperty("benchmark." + name, otherwise);
  }

  private void run(Path directory, int sessions) throws IOException, InterruptedException {
    List<Made> homes =
        List.of(Made.of(directory, SEED, sessions), Made.of(directory, SEED, 2 * sessions));
    List<Figures> first = new ArrayList<>();
    for (Made made : homes) {
      first.add(fork(SearchFork.HOME, made, "0").run());
    }
    Map<String, Figures> figures =
        Rounds.run(
            rounds,
            homes.stream()
                .flatMap(
                    made ->
                        List.of(
                            fork(SearchFork.HOME, made, questions),
                            fork(SearchFork.MEMORY, made, questions))
                            .stream())
                .toList());
    questions(homes, figures);
    sizes(homes, first, figures);
    commands(homes);
  }

  private Fork fork(String how, Made made, String asked) {
    return new Fork(
        name(how, made),
        SearchFork.class,
        List.of("-XX:+UseSerialGC", "-Xmx" + (how.equals(SearchFork.HOME) ? afrHeap : heap)),
        List.of(
            how,
            made.home().toString(),
            Long.toString(SEED),
            Integer.toString(made.sessions()),
            asked,
            seconds));
  }

  private static String name(String how, Made made) {
    return how + " " + made.sessions();
  }

  private void questions(List<Made> homes, Map<String, Figures> figures) {
    report.text(
        "Questions about recorded sessions, p50 and p95 in milliseconds. AFR's library, beside all"
            + " entries loaded into memory and each looked at, as AgentOS does it. Both answer the"
            + " same questions, "
            + questions
            + " of each kind or as many as fit into "
            + seconds
            + " s, and say the same.");
    List<String> heads = new ArrayList<>(List.of("sessions"));
    for (Made made : homes) {
      heads.add(String.format(Locale.ROOT, "AFR, %,d sessions", made.sessions()));
      heads.add("in memory");
    }
    heads.add("twice the data");
    report.heads(heads);
    for (Question question : Question.values()) {
      List<String> row = new ArrayList<>(List.of(question.title()));
      for (Made made : homes) {
        Figures afr = figures(figures, SearchFork.HOME, made);
        Figures memory = figures(figures, SearchFork.MEMORY, made);
        compare(question, afr, memory);
        row.add(cell(question.figure(), afr));
        row.add(cell(question.figure(), memory));
      }
      String p50 = question.figure() + ".p50";
      row.add(
          Report.times(
              figures(figures, SearchFork.HOME, homes.get(1)).get(p50)
                  / figures(figures, SearchFork.HOME, homes.get(0)).get(p50)));
      report.row(row);
    }
  }

  /** Whoever answers faster, but something else, has not been measured. */
  private static void compare(Question question, Figures afr, Figures memory) {
    for (int said = 0; said < Asking.LEAST; said++) {
      String figure = question.figure() + ".said" + said;
      if (afr.get(figure) != memory.get(figure)) {
        throw new IllegalStateException("not the same answer: " + question + ", question " + said);
      }
    }
  }

  static String cell(String figure, Figures figures) {
    return millis(figures.get(figure + ".p50")) + " / " + millis(figures.get(figure + ".p95"));
  }

  private static String millis(double millis) {
    String format = millis < 1 ? "%.2f" : millis < 100 ? "%.1f" : "%,.0f";
    return String.format(Locale.ROOT, format, millis);
  }

  private static Figures figures(Map<String, Figures> figures, String how, Made made) {
    return Objects.requireNonNull(figures.get(name(how, made)));
  }

  private void sizes(List<Made> homes, List<Figures> first, Map<String, Figures> figures)
      throws IOException {
    List<String> heads = new ArrayList<>(List.of(""));
    homes.forEach(made -> heads.add(String.format(Locale.ROOT, "%,d sessions", made.sessions())));
    report.heads(heads);
    row("actions", homes, made -> String.format(Locale.ROOT, "%,d", made.actions()));
    row("their journals", homes, made -> mega((double) made.bytes()));
    row(
        "beside them afterwards",
        homes,
        made -> mega((double) Made.bytes(made.home()) - made.bytes()));
    row("written by the generator", homes, made -> rate(made.actions(), made.millis()));
    row(
        "read by the first AFR that is asked",
        homes,
        made -> rate(made.actions(), first.get(homes.indexOf(made)).get("open")));
    row(
        "first answer of each AFR after it",
        homes,
        made -> Report.number(figures(figures, SearchFork.HOME, made).get("open"), "ms"));
    row(
        "until everything is in memory",
        homes,
        made -> Report.number(figures(figures, SearchFork.MEMORY, made).get("open"), "ms"));
    row(
        "anonymous memory of AFR",
        homes,
        made -> mega(figures(figures, SearchFork.HOME, made).get("anonymous")));
    row(
        "of everything in memory",
        homes,
        made -> mega(figures(figures, SearchFork.MEMORY, made).get("anonymous")));
  }

  /** A cell of a row. */
  @FunctionalInterface
  private interface Cell {
    String of(Made made) throws IOException, InterruptedException;
  }

  private void row(String title, List<Made> homes, Cell cell) throws IOException {
    List<String> row = new ArrayList<>(List.of(title));
    for (Made made : homes) {
      try {
        row.add(cell.of(made));
      } catch (InterruptedException e) {
        throw new IOException("interrupted", e);
      }
    }
    report.row(row);
  }

  private static String mega(double bytes) {
    return Report.number(bytes / (1 << 20), "MB");
  }

  private static String rate(long actions, double millis) {
    return String.format(Locale.ROOT, "%,.0f actions/s", actions / millis * 1e3);
  }

  /** Whole commands, each in a JVM of its own. */
  private void commands(List<Made> homes) throws IOException {
    report.text("Commands in processes of their own, medians of " + COMMANDS + ".");
    List<String> heads = new ArrayList<>(List.of(""));
    homes.forEach(made -> heads.add(String.format(Locale.ROOT, "%,d sessions", made.sessions())));
    report.heads(heads);
    String agent = Corpus.of(SEED, 1).agents().get(3);
    command(List.of("list"), homes);
    command(List.of("search", "--agent", agent), homes);
    command(List.of("search", "--text", Corpus.unique(7, 0)), homes);
    command(List.of("get", "last"), homes);
    command(List.of("summary", "last"), homes);
  }

  private void command(List<String> words, List<Made> homes) throws IOException {
    row(
        "`afr " + String.join(" ", words) + "`",
        homes,
        made -> Report.number(Command.millis(words, made.home(), COMMANDS), "ms"));
  }
}
