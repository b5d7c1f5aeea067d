package io.afr.reader.verify;

import io.afr.journal.Entry;
import io.afr.journal.Gap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When recording paused. It goes on in a new cycle file, and the gap that tells of it is among the
 * first entries there: numbers that are left out before that file are those of what was being
 * written when it failed.
 */
final class Pauses {

  private final List<Gap> gaps = new ArrayList<>();
  private final Set<Long> firstAfter = new HashSet<>();
  private @Nullable Path file;
  private long firstInFile;

  void accept(Entry entry, Path inFile) {
    if (!inFile.equals(file)) {
      file = inFile;
      firstInFile = entry.number();
    }
    if (entry instanceof Gap gap) {
      gaps.add(gap);
      firstAfter.add(firstInFile);
    }
  }

  List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  /** Numbers of the entries that came first afterwards. */
  Set<Long> firstAfter() {
    return firstAfter;
  }
}
