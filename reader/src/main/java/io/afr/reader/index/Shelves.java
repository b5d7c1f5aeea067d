package io.afr.reader.index;

import io.afr.journal.Journal;
import io.afr.journal.JournalException;
import io.afr.reader.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The journals that stand in a home at the moment, by their paths below it. */
final class Shelves {

  private final Path home;
  private final Map<String, Journal> opened = new HashMap<>();
  private final Map<String, Problem> troubles = new LinkedHashMap<>();
  private final Set<Problem> problems = new LinkedHashSet<>();
  private Map<String, Journal> standing = Map.of();

  Shelves(Path home) {
    this.home = home;
  }

  /** Looks what is there now, oldest first. */
  Map<String, Journal> look() {
    problems.clear();
    Map<String, Journal> found = new LinkedHashMap<>();
    for (Path directory : directories()) {
      String path = home.relativize(directory).toString();
      Journal journal = open(path, directory);
      if (journal != null) {
        found.put(path, journal);
      }
    }
    opened.keySet().retainAll(found.keySet());
    troubles.keySet().retainAll(found.keySet());
    standing = found;
    return found;
  }

  private List<Path> directories() {
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

  /** A journal that has lost its manifest has not lost its entries. */
  private @Nullable Journal open(String path, Path directory) {
    Journal journal = opened.get(path);
    if (journal != null) {
      return journal;
    }
    try {
      journal = Journal.open(directory);
    } catch (JournalException e) {
      journal = Journal.withoutManifest(directory, e);
      Problem problem = new Problem(e.path(), e.what());
      if (journal == null) {
        problems.add(problem);
        return null;
      }
      troubles.put(path, problem);
    }
    opened.put(path, journal);
    return journal;
  }

  /** A journal cannot be read on; what was read of it stays. */
  void trouble(Path path, String what) {
    problems.add(new Problem(path, what));
  }

  @Nullable Journal journal(String path) {
    return standing.get(path);
  }

  Set<String> paths() {
    return standing.keySet();
  }

  /** What is wrong with them as a whole. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** What is wrong with the journal's manifest; null if nothing is. */
  @Nullable Problem trouble(String path) {
    return troubles.get(path);
  }
}
