package io.afr.reader.index;

import io.afr.journal.Journal;
import io.afr.journal.JournalException;
import io.afr.journal.disk.ManifestJson;
import io.afr.reader.Problem;
import io.afr.reader.tape.Removed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The journals that stand in a home at the moment, by their paths below it. Each is opened when it
 * is asked for: of what has been read there may be very many.
 */
final class Shelves {

  private final Path home;
  private final Map<String, Journal> opened = new HashMap<>();
  private final Map<String, Problem> troubles = new LinkedHashMap<>();
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final Map<String, String> manifests = new HashMap<>();
  private Map<String, Path> standing = new LinkedHashMap<>();

  Shelves(Path home) {
    this.home = home;
  }

  /** Looks what is there now, oldest first. */
  void look() {
    problems.clear();
    standing = new LinkedHashMap<>();
    for (Path directory : directories()) {
      standing.put(home.relativize(directory).toString(), directory);
    }
    opened.keySet().retainAll(standing.keySet());
    troubles.keySet().retainAll(standing.keySet());
    manifests.keySet().retainAll(standing.keySet());
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
    // Before it is read: what is written meanwhile makes another one of it.
    String manifest = FileKey.withContent(directory.resolve(ManifestJson.FILE));
    try {
      journal = Journal.open(directory);
      manifests.put(path, manifest);
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

  /** Null if it cannot be opened, which is told and makes it one that is not there. */
  @Nullable Journal journal(String path) {
    Path directory = standing.get(path);
    Journal journal = directory == null ? null : open(path, directory);
    if (journal == null) {
      standing.remove(path);
    }
    return journal;
  }

  Set<String> paths() {
    return standing.keySet();
  }

  /** Whether a journal is as it was when it had been read whole, so that nobody need open it. */
  boolean isAsItWas(JournalRow row) {
    Path directory = standing.get(row.path());
    return directory != null
        && row.isWhole
        && !row.manifest.isEmpty()
        && row.manifest.equals(FileKey.withContent(directory.resolve(ManifestJson.FILE)))
        && Removed.from(directory).equals(new Removed(row.removed, row.changed));
  }

  /** Tells the manifest that a journal was opened with from others; empty if something is wrong. */
  String manifest(String path) {
    return manifests.getOrDefault(path, "");
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
