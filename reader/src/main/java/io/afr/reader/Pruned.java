package io.afr.reader;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What pruning took away, or would take away.
 *
 * @param dryRun whether nothing was done
 * @param left what all that was looked at takes up of the disk now; -1 where nobody asked
 * @param pending journals that a living JVM still writes, with a part of the session that is to be
 *     erased: it goes once that JVM begins its next cycle or has ended
 * @param problems what could not be done
 */
public record Pruned(
    boolean dryRun, List<Item> removed, long left, List<Path> pending, List<Problem> problems) {

  /** What is taken away at once. */
  public enum What {
    /** All that one JVM run recorded. */
    JOURNAL,
    /** An hour of a run, or less. */
    CYCLE,
    /** What one journal held of a session. */
    SESSION;

    /** As it stands in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Something that was taken away.
   *
   * @param path a journal's directory, or a cycle's file
   * @param entries of a session; 0 for anything else
   * @param bytes how much of the disk that freed
   */
  public record Item(What what, Path path, long entries, long bytes) {}

  /** How much of the disk is freed. */
  public long bytes() {
    return removed.stream().mapToLong(Item::bytes).sum();
  }

  /** How many of a kind were taken away. */
  public long count(What what) {
    return removed.stream().filter(item -> item.what() == what).count();
  }

  /** How many entries of sessions were taken away. */
  public long entries() {
    return removed.stream().mapToLong(Item::entries).sum();
  }
}
