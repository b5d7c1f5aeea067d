package io.afr.agent.record;

/**
 * Asks whether the thread's stack has room for what recording needs, before anything is done.
 *
 * <p>A stack that ends in the middle of an append leaves the tape in a state that nobody knows, so
 * that recording pauses and goes on in another cycle; and one that ends inside a lock makes the JVM
 * print a warning. Where the program recurses too deeply, that would be every call on its way back.
 */
final class StackRoom {

  /** A hundred frames of a hundred bytes and more: as deep as an append goes, some 0.2 µs. */
  private static final int DEPTH = 100;

  private static volatile long unused;

  private StackRoom() {}

  /**
   * Returns if there is room.
   *
   * @throws StackOverflowError if there is none; nothing has been done then
   */
  static void ensure() {
    if (descend(DEPTH, 1, 2, 3, 4, 5, 6) == 0) {
      unused = 1;
    }
  }

  /** With arguments that take room, because all of them are needed on the way back. */
  private static long descend(int depth, long a, long b, long c, long d, long e, long f) {
    return depth == 0 ? a + f : descend(depth - 1, b, c, d, e, f, a) + (a ^ b) + (c ^ d) + (e ^ f);
  }
}
