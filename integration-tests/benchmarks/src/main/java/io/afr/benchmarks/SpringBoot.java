package io.afr.benchmarks;

import io.afr.benchmarks.fork.Figures;
import io.afr.benchmarks.fork.Report;
import io.afr.benchmarks.fork.Taken;
import io.afr.benchmarks.fork.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How much longer a Spring Boot application takes to start that has Spring AI, a model and a web
 * server: whole processes, with and without the agent in turn.
 */
final class SpringBoot {

  private SpringBoot() {}

  /** The rows of the table: by the clock, and by what the processors did. */
  static List<List<String>> rows(int rounds) throws IOException, InterruptedException {
    Path home = Trees.create();
    try {
      String agent = "-javaagent:" + System.getProperty("benchmark.agent") + "=home=" + home;
      List<Taken> without = new ArrayList<>();
      List<Taken> with = new ArrayList<>();
      start(List.of());
      start(List.of(agent));
      for (int round = 0; round < rounds; round++) {
        System.err.printf("round %d of %d: Spring Boot%n", round + 1, rounds);
        without.add(start(List.of()));
        with.add(start(List.of(agent)));
      }
      String what = "Spring Boot 4 with Spring AI, until started, median of " + rounds + " in turn";
      return List.of(
          row(what, without, with, Taken::millis),
          row("the same, processor time", without, with, Taken::cpuMillis));
    } finally {
      Trees.delete(home);
    }
  }

  private static List<String> row(
      String what, List<Taken> without, List<Taken> with, ToDoubleFunction<Taken> figure) {
    double before = Figures.median(without.stream().mapToDouble(figure).boxed().toList());
    double after = Figures.median(with.stream().mapToDouble(figure).boxed().toList());
    return List.of(
        what,
        Report.number(before, "ms"),
        Report.number(after, "ms"),
        String.format(java.util.Locale.ROOT, "%+.1f %%", 100 * (after / before - 1)));
  }

  /** Nobody listens at that address, and nobody is asked. */
  private static Taken start(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of(
            "-Dlogging.level.com.example=INFO",
            "-jar",
            System.getProperty("benchmark.springboot"),
            "http://127.0.0.1:9/v1"));
    return Taken.untilSaid("Started Application", command);
  }
}
