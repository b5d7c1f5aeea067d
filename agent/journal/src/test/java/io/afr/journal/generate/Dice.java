package io.afr.journal.generate;

import java.util.List;

/** Chance that comes out the same for the same seed, on every JVM. */
final class Dice {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  Dice(long seed) {
    this.state = seed;
  }

  /** The dice of one of many that share a seed. */
  static Dice of(long seed, long which) {
    return new Dice(new Dice(seed ^ mixed(which + GOLDEN)).next());
  }

  long next() {
    state += GOLDEN;
    return mixed(state);
  }

  private static long mixed(long from) {
    long z = (from ^ (from >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  int below(int bound) {
    return (int) ((next() >>> 33) * bound >>> 31);
  }

  /** Both ends included. */
  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  /** From 0 to 1. */
  double share() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  boolean chance(double probability) {
    return share() < probability;
  }

  /** As often between 1 and 2 as between 1000 and 2000. */
  int logUniform(int least, int most) {
    return (int) (least * StrictMath.exp(share() * StrictMath.log((double) most / least)));
  }

  /** How long until the next of what happens every so often. */
  long exponential(double mean) {
    return (long) (-mean * StrictMath.log(1 - share()));
  }

  <T> T of(List<T> all) {
    return all.get(below(all.size()));
  }
}
