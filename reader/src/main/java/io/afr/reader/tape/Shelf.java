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
    readings.keySet().removeIf(path -> !found.contains(path));
    for (Path directory : found) {
      try {
        reading(directory).refresh();
      } catch (JournalException | UncheckedIOException e) {
        problems.add(new Problem(directory, reason(directory, e)));
      }
    }
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
    } catch (JournalException | UncheckedIOException e) {
      problems.add(new Problem(home, reason(home, e)));
      return List.of();
    }
  }

  private Reading reading(Path directory) {
    Reading there = readings.get(directory);
    if (there == null) {
      there = new Reading(Journal.open(directory));
      readings.put(directory, there);
    }
    return there;
  }

  /** A journal's exception begins with its path, which the problem names already. */
  private static String reason(Path path, RuntimeException e) {
    String message = String.valueOf(e.getMessage());
    String prefix = path + ": ";
    return message.startsWith(prefix) ? message.substring(prefix.length()) : message;
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
      for (Damage damage : reading.walker.damages()) {
        problems.add(
            new Problem(damage.file(), "at byte " + damage.offset() + ": " + damage.what()));
      }
    }
    return problems;
  }

  /** A journal and how far it has been read. */
  private static final class Reading {
    private final Journal journal;
    private final Walker walker;
    private final Tape tape;

    Reading(Journal journal) {
      this.journal = journal;
      this.walker = journal.walk();
      this.tape = new Tape(journal.name(), journal.manifest());
    }

    void refresh() {
      // Asked first: if the JVM was gone by then, what is read now is all there will ever be.
      Journal.State state = journal.state();
      for (Entry entry = walker.next(); entry != null; entry = walker.next()) {
        tape.accept(entry);
      }
      tape.state(state);
    }
  }
}
