package io.afr.benchmarks;

import io.afr.benchmarks.action.Actions;
import io.afr.benchmarks.conversation.Conversations;
import io.afr.benchmarks.fork.Report;
import io.afr.benchmarks.search.Existing;
import io.afr.benchmarks.search.Generate;
import io.afr.benchmarks.search.Searches;
import io.afr.benchmarks.serve.Serves;
import io.afr.benchmarks.size.Sizes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs every benchmark and writes the tables that stand in the README. */
final class Benchmarks {

  private static final int ROUNDS_OF_ALL = 3;
  private static final int ROUNDS_OF_ONE = 5;

  private Benchmarks() {}

  /**
   * Arguments: what alone to run, {@code startup}, {@code springboot}, {@code loading}, {@code
   * dispatch}, {@code actions}, {@code conversation}, {@code size}, {@code search} or {@code
   * serve}, and how many rounds of it; everything without. Or {@code generate}, a home and how many
   * sessions to write into it; or {@code ask}, such a home and how many sessions it has, and more
   * such pairs.
   */
  public static void main(String[] args) throws Exception {
    if (args.length > 0 && args[0].equals("generate")) {
      Generate.main(Arrays.copyOfRange(args, 1, args.length));
      return;
    }
    if (args.length > 0 && args[0].equals("ask")) {
      try (Report report = new Report(Path.of(System.getProperty("benchmark.report")))) {
        report.text(where(ROUNDS_OF_ALL));
        Existing.run(List.of(args).subList(1, args.length), ROUNDS_OF_ALL, report);
      }
      return;
    }
    String only = args.length == 0 ? "" : args[0];
    int usual = only.isEmpty() ? ROUNDS_OF_ALL : ROUNDS_OF_ONE;
    int rounds = args.length < 2 ? usual : Integer.parseInt(args[1]);
    try (Report report = new Report(Path.of(System.getProperty("benchmark.report")))) {
      report.text(where(rounds));
      host(only, rounds, report);
      if (isChosen("actions", only)) {
        Actions.run(rounds, report);
      }
      if (isChosen("conversation", only)) {
        Conversations.run(rounds, report);
      }
      if (isChosen("size", only)) {
        Sizes.run(report);
      }
      if (isChosen("search", only)) {
        Searches.run(rounds, report);
      }
      if (isChosen("serve", only)) {
        Serves.run(rounds, report);
      }
    }
  }

  private static String where(int rounds) {
    return String.format(
        Locale.ROOT,
        "On %d processors, %s, Java %s; each table of one run, its rows in turn, medians of %d JVMs"
            + " for each figure. Compare rows, not machines.",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        Runtime.version(),
        rounds);
  }

  /** What the program pays that does nothing that is recorded. */
  private static void host(String only, int rounds, Report report) throws Exception {
    List<List<String>> rows = new ArrayList<>();
    if (isChosen("startup", only)) {
      rows.add(StartUp.row());
    }
    if (isChosen("springboot", only)) {
      rows.addAll(SpringBoot.rows(rounds * 3));
    }
    if (isChosen("loading", only)) {
      rows.add(Loading.row(rounds * 3));
    }
    if (isChosen("dispatch", only)) {
      rows.add(dispatch());
    }
    if (!rows.isEmpty()) {
      report.heads(List.of("", "without AFR", "with AFR", ""));
      rows.forEach(report::row);
    }
  }

  private static List<String> dispatch() throws RunnerException {
    Collection<RunResult> results =
        new Runner(new OptionsBuilder().include(DispatchBenchmark.class.getName()).build()).run();
    double plain = score("plain", results);
    double woven = score("woven", results);
    return List.of(
        "a woven method, against the same method as it was",
        Report.number(plain, "ns"),
        Report.number(woven, "ns"),
        Report.times(woven / plain));
  }

  private static double score(String method, Collection<RunResult> results) {
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
        .findFirst()
        .orElseThrow()
        .getPrimaryResult()
        .getScore();
  }

  private static boolean isChosen(String name, String only) {
    return only.isEmpty() || only.equals(name);
  }
}
