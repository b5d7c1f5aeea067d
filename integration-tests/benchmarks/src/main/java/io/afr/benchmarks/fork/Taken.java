package io.afr.benchmarks.fork;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * What a process took until it was ready.
 *
 * @param millis from its start
 * @param cpuMillis of all its threads; of no number where the system does not tell
 */
public record Taken(double millis, double cpuMillis) {

  /**
   * Runs a command that ends by itself, and takes the time until it says that it is ready.
   *
   * @param said occurs in the line that says so, and in none before
   */
  public static Taken untilSaid(String said, List<String> command)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Taken taken = null;
    try (BufferedReader output = process.inputReader()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (taken == null && line.contains(said)) {
          double millis = (System.nanoTime() - start) / 1e6;
          taken = new Taken(millis, cpuMillis(process));
        }
      }
    }
    int exit = process.waitFor();
    if (exit != 0 || taken == null) {
      throw new IllegalStateException(command + " ended with " + exit + ", was ready: " + taken);
    }
    return taken;
  }

  private static double cpuMillis(Process process) {
    return process
        .info()
        .totalCpuDuration()
        .map(Duration::toNanos)
        .map(nanos -> nanos / 1e6)
        .orElse(Double.NaN);
  }
}
