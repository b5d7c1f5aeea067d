package io.afr.benchmarks.search;

import io.afr.benchmarks.fork.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command of the built {@code afr.jar}, as somebody types it. */
final class Command {

  private Command() {}

  /** From its start to its end, the median of several times. */
  static double millis(List<String> words, Path home, int times)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", System.getProperty("benchmark.reader")));
    command.addAll(words);
    command.addAll(List.of("--home", home.toString()));
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      int exit = process.waitFor();
      millis.add((System.nanoTime() - start) / 1e6);
      if (exit != 0) {
        throw new IllegalStateException(command + " ended with " + exit);
      }
    }
    return Figures.median(millis);
  }
}
