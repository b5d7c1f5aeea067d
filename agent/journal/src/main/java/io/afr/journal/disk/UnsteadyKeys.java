package io.afr.journal.disk;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where file keys tell nothing: some network and user-space file systems give a file that nobody
 * has touched another inode each time that they are asked anew. Whoever believed them would take
 * each new journal for replaced, and begin another one for ever.
 *
 * <p>So if the keys of two journals of a service in a row have changed right after these were made,
 * and their files were still there, keys are no longer believed for this service.
 */
final class UnsteadyKeys {

  private static final long EARLY_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final int ENOUGH = 2;

  /** The journals whose keys changed early, by their service's directory. */
  private static final Map<Path, Set<Path>> changed = new ConcurrentHashMap<>();

  private UnsteadyKeys() {}

  /** A key is what it was. */
  static void same(Path file, long ageNanos) {
    Path service = service(file);
    if (service != null && ageNanos > EARLY_NANOS && !changed.isEmpty()) {
      changed.remove(service);
    }
  }

  /**
   * The key of a file that is there has changed.
   *
   * @return whether that means nothing
   */
  static boolean changed(Path file, long ageNanos) {
    Path service = service(file);
    Path journal = file.getParent();
    if (service == null || journal == null) {
      return false;
    }
    Set<Path> journals =
        ageNanos > EARLY_NANOS
            ? changed.getOrDefault(service, Set.of())
            : changed.compute(service, (any, known) -> with(known, journal));
    return journals.size() >= ENOUGH;
  }

  private static Set<Path> with(@Nullable Set<Path> known, Path journal) {
    if (known != null && (known.size() >= ENOUGH || known.contains(journal))) {
      return known;
    }
    Set<Path> more = new HashSet<>(known == null ? Set.of() : known);
    more.add(journal);
    return more;
  }

  private static @Nullable Path service(Path file) {
    Path journal = file.getParent();
    return journal == null ? null : journal.getParent();
  }
}
