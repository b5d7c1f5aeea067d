package io.afr.agent.mask;

/** How often a regular expression may still look at a character. */
final class Looks {

  private static final int AT_LEAST = 100_000;
  private static final int PER_BYTE = 64;

  private long left;

  Looks(int length) {
    left = AT_LEAST + (long) PER_BYTE * length;
  }

  void take() {
    if (--left < 0) {
      throw new UsedUp();
    }
  }

  /** There are none left. */
  static final class UsedUp extends RuntimeException {

    private static final long serialVersionUID = 1;

    UsedUp() {
      super(null, null, false, false);
    }
  }
}
