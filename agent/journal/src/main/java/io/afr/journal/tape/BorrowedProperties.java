package io.afr.journal.tape;

import java.util.ArrayList;
import java.util.List;

/**
 * The system properties that keep Chronicle from calling home, printing a banner, watching the disk
 * and reading a {@code system.properties} of the program's.
 *
 * <p>They are the program's too, so they are there only while Chronicle's classes initialise, and
 * what the program has set is left alone.
 */
final class BorrowedProperties implements AutoCloseable {

  private static final List<String> flags =
      List.of(
          "chronicle.analytics.disable",
          "chronicle.disk.monitor.disable",
          "chronicle.announcer.disable",
          "disable.perf.info");

  private static final String FILE = "system.properties";
  private static final String NO_FILE = "afr-reads-no-such-file";

  private final List<String> set = new ArrayList<>();

  BorrowedProperties() {
    for (String flag : flags) {
      set(flag, "true");
    }
    set(FILE, NO_FILE);
  }

  @Override
  public void close() {
    for (String name : set) {
      System.getProperties().remove(name, name.equals(FILE) ? NO_FILE : "true");
    }
  }

  private void set(String name, String value) {
    if (System.getProperties().putIfAbsent(name, value) == null) {
      set.add(name);
    }
  }
}
