package io.afr.reader.cli;

import io.afr.journal.Note;
import io.afr.reader.JournalInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A library that programs had, and whether it was recorded.
 *
 * @param state {@code recorded}, {@code unsupported} or {@code off}
 * @param journals how many JVMs had it
 * @param lastSeen the service of the latest of them
 */
record LibraryFound(String name, String version, String state, int journals, String lastSeen) {

  static final String RECORDED = "recorded";
  static final String UNSUPPORTED = "unsupported";
  static final String OFF = "off";

  /** All of them, the one that was met first in front. */
  static List<LibraryFound> in(List<JournalInfo> journals) {
    Map<List<String>, LibraryFound> found = new LinkedHashMap<>();
    for (JournalInfo journal : journals) {
      journal.notes(Note.LIBRARY).stream()
          .map(note -> of(note, journal.manifest().service()))
          .distinct()
          .forEach(library -> found.merge(library.key(), library, LibraryFound::plus));
    }
    return new ArrayList<>(found.values());
  }

  boolean isRecorded() {
    return state.equals(RECORDED);
  }

  private static LibraryFound of(Note note, String service) {
    return new LibraryFound(
        note.facts().getOrDefault("name", "?"),
        note.facts().getOrDefault("version", "?"),
        note.facts().getOrDefault("state", "?"),
        1,
        service);
  }

  private List<String> key() {
    return List.of(name, version, state);
  }

  private LibraryFound plus(LibraryFound later) {
    return new LibraryFound(name, version, state, journals + later.journals, later.lastSeen);
  }
}
