package io.afr.it.faults;

import io.afr.it.harness.Recording;
import io.afr.journal.Gap;
import io.afr.reader.JournalInfo;
import java.util.List;
import java.util.stream.Collectors;

/** What the tapes of a home say is missing. */
final class Gaps {
  private Gaps() {}

  static long actions(Recording recording) {
    return all(recording).stream().mapToLong(Gap::actions).sum();
  }

  static String reasons(Recording recording) {
    return all(recording).stream().map(Gap::reason).collect(Collectors.joining("\n"));
  }

  private static List<Gap> all(Recording recording) {
    return recording.home().journals().stream()
        .map(JournalInfo::gaps)
        .flatMap(List::stream)
        .toList();
  }
}
