package io.afr.benchmarks;

import io.afr.benchmarks.fork.Figures;
import io.afr.benchmarks.fork.Fork;
import io.afr.benchmarks.fork.Report;
import io.afr.benchmarks.fork.Rounds;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What it costs that the agent looks at each class that a program loads. */
final class Loading {

  private static final String CLASSES = "3000";

  private Loading() {}

  /** The row of the table. */
  static List<String> row(int rounds) throws IOException, InterruptedException {
    List<String> arguments = List.of(CLASSES);
    String agent = "-javaagent:" + System.getProperty("benchmark.agent");
    Map<String, Figures> measured =
        Rounds.run(
            rounds,
            List.of(
                new Fork("loading without", LoadingFork.class, List.of(), arguments),
                new Fork("loading with", LoadingFork.class, List.of(agent), arguments)));
    double before = millis(measured, "loading without");
    double after = millis(measured, "loading with");
    return List.of(
        "loading 3,000 classes of other libraries, processor time",
        Report.number(before, "ms"),
        Report.number(after, "ms"),
        String.format(Locale.ROOT, "%+.1f %%", 100 * (after / before - 1)));
  }

  private static double millis(Map<String, Figures> measured, String fork) {
    return Objects.requireNonNull(measured.get(fork)).get("cpuMillis");
  }
}
