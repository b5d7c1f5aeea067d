package io.afr.reader;

import io.afr.journal.Begin;
import io.afr.journal.Entry;
import io.afr.journal.Gap;
import io.afr.journal.Journal;
import io.afr.journal.JournalException;
import io.afr.journal.Note;
import io.afr.journal.Walker;
import io.afr.reader.tape.Removed;
import io.afr.reader.tape.Tape;
import io.afr.reader.tape.Waits;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks what journals say of themselves, one after the other, and keeps nothing of what was said in
 * them. One that has ended is read once.
 */
final class Inspecting {

  private final Path home;
  private final Map<Path, Known> known = new HashMap<>();

  private record Known(JournalInfo info, Removed removed) {}

  Inspecting(Path home) {
    this.home = home;
  }

  /** Of all that can be read, oldest first. */
  List<JournalInfo> journals() {
    List<Path> directories = directories();
    known.keySet().retainAll(Set.copyOf(directories));
    List<JournalInfo> all = new ArrayList<>();
    for (Path directory : directories) {
      JournalInfo info = info(directory);
      if (info != null) {
        all.add(info);
      }
    }
    return all;
  }

  private List<Path> directories() {
    try {
      return Journal.under(home);
    } catch (JournalException e) {
      // Told with the other problems.
      return List.of();
    }
  }

  private @Nullable JournalInfo info(Path directory) {
    Removed removed = Removed.from(directory);
    Known there = known.get(directory);
    if (there != null && there.removed.equals(removed)) {
      return there.info;
    }
    Journal journal = open(directory);
    JournalInfo info = journal == null ? null : read(journal);
    if (info != null && info.state() != Journal.State.OPEN) {
      known.put(directory, new Known(info, removed));
    }
    return info;
  }

  private static @Nullable Journal open(Path directory) {
    try {
      return Journal.open(directory);
    } catch (JournalException e) {
      return Journal.withoutManifest(directory, e);
    }
  }

  private static @Nullable JournalInfo read(Journal journal) {
    try {
      // Asked first: if the JVM was gone by then, what is read now is all there will ever be.
      return read(journal, journal.state());
    } catch (JournalException e) {
      return null;
    }
  }

  private static JournalInfo read(Journal journal, Journal.State state) {
    Tape tape = new Tape(journal.name(), journal.manifest());
    Set<String> sessions = new HashSet<>();
    long entries = 0;
    try (Walker walker = journal.walk()) {
      for (Entry entry = walker.next(); entry != null; entry = walker.next()) {
        entries++;
        if (entry instanceof Begin begin) {
          sessions.add(begin.session());
        }
        if (entry instanceof Begin || entry instanceof Note || entry instanceof Gap) {
          tape.accept(entry);
        }
      }
    } catch (JournalException | UncheckedIOException e) {
      // Told with the other problems; what was read until then is shown.
      return info(journal, state, tape, entries, sessions.size());
    }
    return info(journal, state, tape, entries, sessions.size());
  }

  private static JournalInfo info(
      Journal journal, Journal.State state, Tape tape, long entries, int sessions) {
    return new JournalInfo(
        journal.directory(),
        journal.manifest(),
        state,
        entries,
        sessions,
        List.copyOf(tape.notes()),
        List.copyOf(tape.gaps()),
        Waits.longest(tape));
  }
}
