package io.afr.reader.cli;

import io.afr.journal.Journal;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How journals are called. */
final class JournalWords {

  private JournalWords() {}

  static String name(Path directory) {
    @Nullable Path name = directory.getFileName();
    return name == null ? directory.toString() : name.toString();
  }

  static String state(Journal.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
