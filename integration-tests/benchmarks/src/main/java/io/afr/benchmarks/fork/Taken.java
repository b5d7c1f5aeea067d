package io.afr.benchmarks.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a whole process took.
 *
 * @param millis from its start to its end
 * @param cpuMillis of all its threads; of no number where the system does not tell
 */
public record Taken(double millis, double cpuMillis) {

  /** The kernel counts in these, whatever it is built with. */
  private static final double TICK_MILLIS = 10;

  /** Runs a command that prints nothing of interest. */
  public static Taken by(List<String> command) throws IOException, InterruptedException {
    double before = ofChildren();
    long start = System.nanoTime();
    int exit =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor();
    double millis = (System.nanoTime() - start) / 1e6;
    if (exit != 0) {
      throw new IllegalStateException(command + " ended with " + exit);
    }
    return new Taken(millis, ofChildren() - before);
  }

  /** What all children that have ended took, as Linux tells it. */
  private static double ofChildren() {
    try {
      String stat = Files.readString(Path.of("/proc/self/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * TICK_MILLIS;
    } catch (IOException notLinux) {
      return Double.NaN;
    }
  }
}
