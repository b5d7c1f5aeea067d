package io.afr.benchmarks.fork;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Forks in turn, several times over, each round beginning with another one, so that whatever else
 * the machine does hits all alike.
 */
public final class Rounds {

  private Rounds() {}

  /** The medians over the rounds, by the fork's name. */
  public static Map<String, Figures> run(int rounds, List<Fork> forks)
      throws IOException, InterruptedException {
    Map<String, List<Figures>> all = new LinkedHashMap<>();
    forks.forEach(fork -> all.put(fork.name(), new ArrayList<>()));
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < forks.size(); i++) {
        Fork fork = forks.get((i + round) % forks.size());
        System.err.printf("round %d of %d: %s%n", round + 1, rounds, fork.name());
        all.computeIfAbsent(fork.name(), unused -> new ArrayList<>()).add(fork.run());
      }
    }
    Map<String, Figures> medians = new LinkedHashMap<>();
    all.forEach((name, figures) -> medians.put(name, Figures.medians(figures)));
    return medians;
  }
}
