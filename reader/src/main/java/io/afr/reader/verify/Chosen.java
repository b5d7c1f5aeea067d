package io.afr.reader.verify;

import io.afr.journal.Journal;
import io.afr.journal.JournalException;
import io.afr.journal.disk.CycleFiles;
import io.afr.journal.disk.ManifestJson;
import io.afr.reader.ReaderException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the journals that names mean. */
final class Chosen {

  private final Path home;
  private final List<Path> all;

  Chosen(Path home, List<Path> all) {
    this.home = home;
    this.all = all;
  }

  List<Path> of(List<String> names) {
    Set<Path> chosen = new LinkedHashSet<>();
    names.forEach(name -> chosen.addAll(of(name)));
    return List.copyOf(chosen);
  }

  /** A service, a journal's name, or the beginning of one; or a journal that lies elsewhere. */
  private List<Path> of(String name) {
    for (Path journal : all) {
      if (CycleFiles.name(journal).equals(name) || qualified(journal).equals(name)) {
        return List.of(journal);
      }
    }
    List<Path> ofService = all.stream().filter(journal -> isOf(name, journal)).toList();
    return ofService.isEmpty() ? List.of(beginningWith(name)) : ofService;
  }

  private Path beginningWith(String name) {
    boolean isQualified = name.indexOf('/') > 0;
    List<Path> found =
        all.stream()
            .filter(
                journal ->
                    (isQualified ? qualified(journal) : CycleFiles.name(journal)).startsWith(name))
            .toList();
    if (found.size() > 1) {
      throw new ReaderException(
          ReaderException.Code.AMBIGUOUS,
          "'" + name + "' is the beginning of " + found.size() + " journals' names");
    }
    return found.isEmpty() ? elsewhere(name) : found.get(0);
  }

  private static boolean isOf(String service, Path journal) {
    if (service(journal).equals(service)) {
      return true;
    }
    try {
      return Journal.open(journal).manifest().service().equals(service);
    } catch (JournalException e) {
      // It has no readable name, which is told when it is checked.
      return false;
    }
  }

  private static String qualified(Path journal) {
    return service(journal) + "/" + CycleFiles.name(journal);
  }

  /** The name of the service's directory. */
  private static String service(Path journal) {
    Path parent = journal.getParent();
    return parent == null ? "" : CycleFiles.name(parent);
  }

  private Path elsewhere(String name) {
    try {
      Path path = Path.of(name);
      if (Files.exists(path.resolve(ManifestJson.FILE))) {
        return path.toAbsolutePath().normalize();
      }
    } catch (InvalidPathException e) {
      // Then it is no path.
    }
    throw new ReaderException(
        ReaderException.Code.NOT_FOUND, "no journal or service '" + name + "' in " + home);
  }
}
