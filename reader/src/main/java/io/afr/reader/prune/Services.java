package io.afr.reader.prune;

import io.afr.journal.Journal;
import io.afr.journal.JournalException;
import io.afr.journal.disk.CycleFiles;
import io.afr.reader.ReaderException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The directories of services that have recorded something. Links are not followed. */
public final class Services {

  private Services() {}

  /**
   * The directories below a home.
   *
   * @param service only this one's; null for all
   * @throws ReaderException if there is no such service
   */
  public static List<Path> under(Path home, @Nullable String service) {
    Map<Path, String> named = new TreeMap<>();
    for (Path journal : Journal.under(home)) {
      Path directory = journal.getParent();
      if (directory != null && Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
        named.merge(directory, name(journal), (known, other) -> known.isEmpty() ? other : known);
      }
    }
    List<Path> meant = new ArrayList<>();
    named.forEach(
        (directory, name) -> {
          if (service == null
              || service.equals(name)
              || service.equals(CycleFiles.name(directory))) {
            meant.add(directory);
          }
        });
    if (meant.isEmpty() && service != null) {
      throw new ReaderException(ReaderException.Code.NOT_FOUND, "no service " + service);
    }
    return meant;
  }

  /** What the program calls itself; empty if its journal does not say. */
  private static String name(Path journal) {
    try {
      return Journal.open(journal).manifest().service();
    } catch (JournalException e) {
      return "";
    }
  }
}
