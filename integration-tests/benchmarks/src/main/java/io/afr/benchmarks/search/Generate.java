package io.afr.benchmarks.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Writes made-up sessions into a home, to try things out on. */
public final class Generate {

  private Generate() {}

  /** Arguments: the home, how many sessions, and the seed, 1 if it is not given. */
  public static void main(String[] args) throws IOException {
    if (args.length < 2 || args.length > 3 || !args[1].matches("[1-9]\\d{0,8}")) {
      throw new IllegalArgumentException("give a home and how many sessions");
    }
    long seed = args.length == 3 ? Long.parseLong(args[2]) : 1;
    Made made = Made.at(Path.of(args[0]), seed, Integer.parseInt(args[1]));
    System.out.printf(
        Locale.ROOT,
        "%,d sessions with %,d actions, %,.0f actions/s%n",
        made.sessions(),
        made.actions(),
        made.actions() / made.millis() * 1e3);
  }
}
