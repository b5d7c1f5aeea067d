package io.afr.journal.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The cycle files of a journal: their names' order is their order. */
public final class CycleFiles {

  public static final String SUFFIX = ".cq4";

  private CycleFiles() {}

  public static List<Path> in(Path directory) throws IOException {
    List<Path> files = Listing.of(directory, "*" + SUFFIX);
    files.sort((a, b) -> name(a).compareTo(name(b)));
    return files;
  }

  public static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }
}
