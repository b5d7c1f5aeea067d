package io.afr.reader.tape;

import io.afr.journal.Damage;
import io.afr.journal.Entry;
import io.afr.journal.Journal;
import io.afr.journal.JournalException;
import io.afr.journal.Walker;
import io.afr.reader.Problem;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The journals of a home, read as far as they have been written. */
public final class Shelf {

  private final Path home;
  private final Map<Path, Reading> readings = new LinkedHashMap<>();
  private List<Problem> unreadable = List.of();

  public Shelf(Path home) {
    this.home = home;
  }

  /** Reads what has been appended since, finds new journals and forgets those that are gone. */
  public void refresh() {
    List<Problem> problems = new ArrayList<>();
    List<Path> found = journals(problems);
    readings.keySet().retainAll(Set.copyOf(found));
    for (Path directory : found) {
      try {
        reading(directory).refresh();
      } catch (JournalException e) {
        problems.add(new Problem(e.path(), e.what()));
      } catch (UncheckedIOException e) {
        problems.add(new Problem(directory, String.valueOf(e.getMessage())));
      }
    }
    // What could not even be begun is no journal to show, only a problem to tell.
    readings.values().removeIf(reading -> !reading.begun);
    unreadable = List.copyOf(problems);
  }

  private List<Path> journals(List<Problem> problems) {
    if (!Files.exists(home)) {
      return List.of();
    }
    if (!Files.isDirectory(home)) {
      problems.add(new Problem(home, "is not a directory"));
      return List.of();
    }
    try {
      return Journal.under(home);
    } catch (JournalException e) {
      problems.add(new Problem(e.path(), e.what()));
      return List.of();
    }
  }

  private Reading reading(Path directory) {
    Reading there = readings.get(directory);
    if (there != null && there.isStale()) {
      there.walker.close();
      there = null;
    }
    if (there == null) {
      there = open(directory);
      readings.put(directory, there);
    }
    return there;
  }

  /** A journal that has lost its manifest has not lost its entries. */
  private static Reading open(Path directory) {
    try {
      return new Reading(Journal.open(directory), null);
    } catch (JournalException e) {
      Journal journal = Journal.withoutManifest(directory, e);
      if (journal == null) {
        throw e;
      }
      return new Reading(journal, new Problem(e.path(), e.what()));
    }
  }

  /** The readable journals, oldest first. */
  public List<Tape> tapes() {
    return readings.values().stream().map(reading -> reading.tape).toList();
  }

  public Path directory(Tape tape) {
    return readings.entrySet().stream()
        .filter(entry -> entry.getValue().tape == tape)
        .findFirst()
        .map(Map.Entry::getKey)
        .orElse(home);
  }

  /** What cannot be read. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>(unreadable);
    for (Reading reading : readings.values()) {
      if (reading.trouble != null) {
        problems.add(reading.trouble);
      }
      for (Damage damage : reading.walker.damages()) {
        problems.add(new Problem(damage.file(), damage.place()));
      }
    }
    return problems;
  }

  /** A journal and how far it has been read. */
  private static final class Reading {
    private final Journal journal;
    private final @Nullable Problem trouble;
    private final Walker walker;
    private final Tape tape;
    private Removed removed;
    private boolean begun;
    private boolean whole;

    Reading(Journal journal, @Nullable Problem trouble) {
      this.journal = journal;
      this.trouble = trouble;
      this.removed = Removed.from(journal.directory());
      this.walker = journal.walk();
      this.tape = new Tape(journal.name(), journal.manifest());
    }

    /** Whether something has been taken away that has been read. */
    boolean isStale() {
      Removed now = Removed.from(journal.directory());
      return whole ? !now.equals(removed) : now.bytes() != removed.bytes();
    }

    void refresh() {
      if (whole) {
        return;
      }
      Removed before = Removed.from(journal.directory());
      // Asked first: if the JVM was gone by then, what is read now is all there will ever be.
      Journal.State state = journal.state();
      begun = true;
      for (Entry entry = walker.next(); entry != null; entry = walker.next()) {
        tape.accept(entry);
      }
      tape.state(state);
      whole = state != Journal.State.OPEN;
      removed = new Removed(removed.bytes(), before.changedMillis());
    }
  }
}
