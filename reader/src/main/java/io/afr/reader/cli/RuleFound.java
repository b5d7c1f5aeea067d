package io.afr.reader.cli;

import io.afr.journal.Note;
import io.afr.reader.JournalInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule of the user's, and how far it came in the programs that were given it.
 *
 * @param name class, method, and perhaps parameters
 * @param line where it stands in the file
 * @param file as the program was told it
 * @param type the class that it had to do with last
 * @param journals how many JVMs were given it
 */
record RuleFound(
    String name, String action, String line, String file, State state, String type, int journals) {

  /** The furthest that a rule has come, the least first. */
  enum State {
    WAITING("not loaded"),
    SEEN("no code"),
    MISSING("no method"),
    WOVEN("recorded");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /** For a table. */
    String words() {
      return words;
    }

    private static State of(String word) {
      for (State state : values()) {
        if (state.name().equalsIgnoreCase(word)) {
          return state;
        }
      }
      return WAITING;
    }
  }

  /** All rules, those of the journal that was written first in front. */
  static List<RuleFound> in(List<JournalInfo> journals) {
    Map<List<String>, RuleFound> all = new LinkedHashMap<>();
    for (JournalInfo journal : journals) {
      Map<List<String>, RuleFound> own = new LinkedHashMap<>();
      for (Note note : journal.notes(Note.RULE)) {
        RuleFound rule = of(note, journal.manifest().options().getOrDefault("rules", "rules"));
        own.merge(rule.key(), rule, (before, later) -> before.further(later, 1));
      }
      own.forEach(
          (key, rule) ->
              all.merge(
                  key,
                  rule,
                  (before, later) -> before.further(later, before.journals + later.journals)));
    }
    return new ArrayList<>(all.values());
  }

  boolean isRecorded() {
    return state == State.WOVEN;
  }

  /** What may be wrong with it; empty if nothing is. */
  String doubt() {
    String rule = "The rule for " + name + " (" + file + ", line " + line + ")";
    return switch (state) {
      case WOVEN -> "";
      case WAITING -> rule + " had nothing to record: no class " + type + " was loaded.";
      case SEEN ->
          rule
              + " had nothing to record: "
              + type
              + " was loaded, but no class with code for it. Lambdas cannot be seen.";
      case MISSING -> rule + " names no method of " + type + "; inherited ones are not meant.";
    };
  }

  private static RuleFound of(Note note, String file) {
    Map<String, String> facts = note.facts();
    return new RuleFound(
        facts.getOrDefault("rule", "?"),
        facts.getOrDefault("action", "?"),
        facts.getOrDefault("line", "?"),
        file,
        State.of(facts.getOrDefault("state", "")),
        facts.getOrDefault("class", "?"),
        1);
  }

  private List<String> key() {
    return List.of(name, action, line, file);
  }

  private RuleFound further(RuleFound other, int count) {
    RuleFound best = other.state.compareTo(state) > 0 ? other : this;
    return new RuleFound(name, action, line, file, best.state, best.type, count);
  }
}
