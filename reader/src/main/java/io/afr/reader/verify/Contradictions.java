package io.afr.reader.verify;

import io.afr.journal.Entry;
import io.afr.reader.JournalCheck.Contradiction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What does not fit together, with the entry in which it was seen. */
final class Contradictions {

  private final List<Contradiction> all = new ArrayList<>();
  private @Nullable Path file;
  private long offset;
  private long entry;

  void at(Entry current, Path inFile, long atOffset) {
    entry = current.number();
    file = inFile;
    offset = atOffset;
  }

  void add(Contradiction.Kind kind, String what) {
    all.add(new Contradiction(kind, entry, Objects.requireNonNull(file), offset, what));
  }

  List<Contradiction> all() {
    return List.copyOf(all);
  }
}
