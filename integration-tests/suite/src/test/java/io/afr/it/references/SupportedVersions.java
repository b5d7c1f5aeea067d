package io.afr.it.references;

import io.afr.it.harness.Library;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The README's table: which versions are tested, and how much of the advice fits each. */
final class SupportedVersions {

  private SupportedVersions() {}

  static String table() throws IOException {
    StringBuilder table = new StringBuilder("| library | tested with |\n|---|---|\n");
    for (Matrix row : Matrix.all()) {
      List<String> versions = new ArrayList<>();
      for (Library library : row.libraries()) {
        versions.add(version(row, library));
      }
      table.append("| ").append(row.title()).append(" | ");
      table.append(String.join(", ", versions)).append(" |\n");
    }
    return table.toString();
  }

  /** What the newest version has no use for either belongs to a library of its own. */
  private static String version(Matrix row, Library library) throws IOException {
    List<Library> all = row.libraries();
    Set<String> known = fitting(row, all.get(all.size() - 1));
    Set<String> fitting = fitting(row, library);
    fitting.retainAll(known);
    String version = row.version(library);
    return fitting.equals(known)
        ? version
        : "%s (%d of %d)".formatted(version, fitting.size(), known.size());
  }

  private static Set<String> fitting(Matrix row, Library library) throws IOException {
    Map<String, Set<Member>> missing = new TreeMap<>(missing(row, library));
    missing.values().removeIf(lacking -> !lacking.isEmpty());
    return missing.keySet();
  }

  /** What each piece of advice names that the library lacks. */
  static Map<String, Set<Member>> missing(Matrix row, Library library) throws IOException {
    try (Jars jars = new Jars(library.jars())) {
      return AdviceClasses.of(row.integration()).missing(jars);
    }
  }
}
