package io.afr.reader.cli;

import io.afr.journal.Journal;
import io.afr.journal.Note;
import io.afr.reader.JournalInfo;
import io.afr.reader.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What may be the reason that a call was not recorded, judging by what the journals say. */
final class Advice {

  private Advice() {}

  static List<String> on(List<JournalInfo> journals, List<Problem> problems) {
    List<String> advice = new ArrayList<>();
    if (!problems.isEmpty()) {
      advice.add("What cannot be read, as told above, may hold it.");
    } else if (journals.isEmpty()) {
      advice.add(
          "No program has recorded here. A program is recorded if it was started with"
              + " -javaagent, has a library that is known, and uses the same home: the option home"
              + " or the variable AFR_HOME of the program.");
      return advice;
    }
    LibraryFound.in(journals).forEach(library -> addLibrary(advice, library));
    for (RuleFound rule : RuleFound.in(journals)) {
      if (!rule.isRecorded()) {
        advice.add(rule.doubt());
      }
    }
    for (JournalInfo journal : journals) {
      addJournal(advice, journal);
    }
    advice.add(
        "A program that is not listed as a journal was started without the agent, met no known"
            + " library, or records into another home.");
    return advice;
  }

  private static void addLibrary(List<String> advice, LibraryFound library) {
    String name = library.name() + " " + library.version();
    if (library.state().equals(LibraryFound.UNSUPPORTED)) {
      advice.add(name + " is not a version that can be recorded; its calls are missing.");
    } else if (library.state().equals(LibraryFound.OFF)) {
      advice.add(
          name
              + " is switched off by the option integrations."
              + library.name()
              + " of the agent.");
    }
  }

  private static void addJournal(List<String> advice, JournalInfo journal) {
    String name = JournalWords.name(journal.directory());
    if (journal.entries() == 0 && journal.state() != Journal.State.OPEN) {
      advice.add(name + " holds nothing: its JVM was killed at once, or its files are gone.");
    } else if (journal.notes(Note.LIBRARY).isEmpty()) {
      advice.add(name + " met no library that is known.");
    }
    if (!journal.gaps().isEmpty()) {
      advice.add(name + " has gaps, as told above: calls were made while recording paused.");
    }
    if (journal.state() == Journal.State.INTERRUPTED) {
      advice.add(name + " was cut off: its JVM was killed; calls that had returned are there.");
    }
    Map<String, String> options = journal.manifest().options();
    if ("metadata".equals(options.get("content"))) {
      advice.add(name + " was recorded with content=metadata: calls are there, their text is not.");
    }
  }
}
