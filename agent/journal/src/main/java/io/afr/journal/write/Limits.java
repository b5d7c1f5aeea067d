package io.afr.journal.write;

/**
 * The sizes that a writer keeps to.
 *
 * @param cycleBytes a cycle file that has grown to this is followed by the next
 * @param pendingBytes how much may wait in memory for the queue to open
 * @param inlineBytes content up to this size stands in its entry
 * @param blobs how many hashes the dictionary remembers
 * @param links how many requests in a row may refer to the one before
 * @param chains how many conversations are remembered to be continued
 * @param openWaitMillis how long an end waits for the queue to open, once
 * @param retryMillis pause before recording is tried again after a failure; doubles up to 10 s
 * @param minFreeBytes recording pauses before the disk has less
 */
record Limits(
    long cycleBytes,
    long pendingBytes,
    int inlineBytes,
    int blobs,
    int links,
    int chains,
    long openWaitMillis,
    long retryMillis,
    long minFreeBytes) {

  static final Limits DEFAULT =
      new Limits(256L << 20, pending(), 64, 131_072, 64, 4_096, 2_000, 1_000, 256L << 20);

  Limits withMinFree(long bytes) {
    return new Limits(
        cycleBytes,
        pendingBytes,
        inlineBytes,
        blobs,
        links,
        chains,
        openWaitMillis,
        retryMillis,
        bytes);
  }

  /** Of a small heap it may be no more than a part: the disk can stay full for days. */
  private static long pending() {
    return Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 16);
  }
}
