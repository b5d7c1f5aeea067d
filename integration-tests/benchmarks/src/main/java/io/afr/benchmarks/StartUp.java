package io.afr.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

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

  static void run() throws IOException, InterruptedException {
    String agent = "-javaagent:" + System.getProperty("benchmark.agent");
    List<Double> without = new ArrayList<>();
    List<Double> with = new ArrayList<>();
    time(List.of());
    time(List.of(agent));
    for (int round = 0; round < ROUNDS; round++) {
      without.add(time(List.of()));
      with.add(time(List.of(agent)));
    }
    System.out.println();
    System.out.println("| hello world, whole process, median of " + ROUNDS + " | ms |");
    System.out.println("|---|---:|");
    System.out.printf(Locale.ROOT, "| without the agent | %.0f |%n", median(without));
    System.out.printf(Locale.ROOT, "| with the agent | %.0f |%n", median(with));
    System.out.printf(Locale.ROOT, "| difference | %.0f |%n", median(with) - median(without));
  }

  private static double time(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Hello.class.getName()));
    long start = System.nanoTime();
    int exit =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IllegalStateException(command + " ended with " + exit);
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
