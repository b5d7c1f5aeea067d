package io.afr.journal.testing;

/**
 * How much a test does: a sample in every build, all of it with {@code -Pexhaustive}, because a
 * build that takes hours is not run.
 */
public final class Effort {

  private Effort() {}

  public static int of(int sample, int full) {
    return isExhaustive() ? full : sample;
  }

  public static boolean isExhaustive() {
    return Boolean.getBoolean("afr.exhaustive");
  }

  /**
   * What a test's random choices start from: {@code -Dafr.seed=N} if given, the same in every
   * build, and always another with {@code -Pexhaustive}. Say it when a test fails.
   */
  public static long seed() {
    return Long.getLong("afr.seed", isExhaustive() ? System.nanoTime() : 1);
  }
}
