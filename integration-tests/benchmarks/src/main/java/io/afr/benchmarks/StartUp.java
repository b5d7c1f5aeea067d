package io.afr.benchmarks;

import io.afr.benchmarks.fork.Figures;
import io.afr.benchmarks.fork.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How much later a small program ends when the agent is attached: whole processes, with and without
 * in turn, so that whatever else the machine does hits both alike.
 */
final class StartUp {

  private static final int ROUNDS = 25;

  private StartUp() {}

  /** The program that is started: the least that a JVM can do. */
  static final class Hello {
    public static void main(String[] args) {
      System.out.println("hello");
    }
  }

  /** The row of the table. */
  static List<String> row() throws IOException, InterruptedException {
    String agent = "-javaagent:" + System.getProperty("benchmark.agent");
    List<Double> without = new ArrayList<>();
    List<Double> with = new ArrayList<>();
    time(List.of());
    time(List.of(agent));
    for (int round = 0; round < ROUNDS; round++) {
      without.add(time(List.of()));
      with.add(time(List.of(agent)));
    }
    double before = Figures.median(without);
    double after = Figures.median(with);
    return List.of(
        "hello world, whole process, median of " + ROUNDS + " in turn",
        Report.number(before, "ms"),
        Report.number(after, "ms"),
        "+" + Report.number(after - before, "ms"));
  }

  private static double time(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classes(), Hello.class.getName()));
    long start = System.nanoTime();
    int exit =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IllegalStateException(command + " ended with " + exit);
    }
    return (System.nanoTime() - start) / 1e6;
  }

  /** Not the whole class path, on which the agent would find its own classes. */
  private static String classes() {
    return StartUp.class.getProtectionDomain().getCodeSource().getLocation().getPath();
  }
}
