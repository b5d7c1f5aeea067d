package io.afr.it.durability;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.Recording;
import io.afr.journal.Entry;
import io.afr.journal.Journal;
import io.afr.journal.Walker;
import io.afr.reader.Action;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What must hold of every journal, however its program ended. */
final class Complete {

  private static final Pattern question = Pattern.compile("q-[a-z0-9-]+\\.");
  private static final Pattern answer = Pattern.compile("You said: (" + question + ")");

  private Complete() {}

  /** Walks it: no damage, no number missing. */
  static void assertWhole(Journal journal) {
    try (Walker walker = journal.walk()) {
      long number = 0;
      for (Entry entry = walker.next(); entry != null; entry = walker.next()) {
        assertThat(entry.number()).as("number").isEqualTo(++number);
      }
      assertThat(walker.damages()).isEmpty();
    }
  }

  /** The questions that are on the tape with their answers, in calls that have ended. */
  static Set<String> answered(Path home) {
    Recording recording = new Recording(home);
    Set<String> asked = new HashSet<>();
    Set<String> answered = new HashSet<>();
    for (Action action : recording.everything()) {
      if (action.kind() == Action.Kind.LLM_CALL && action.status() == Action.Status.OK) {
        collect(question, action.data().path("newMessages"), asked);
        collect(answer, action.data().path("response"), answered);
      }
    }
    assertThat(recording.home().problems()).isEmpty();
    recording.assertIntact();
    answered.retainAll(asked);
    return answered;
  }

  private static void collect(Pattern pattern, JsonNode from, Set<String> into) {
    for (Matcher found = pattern.matcher(from.toString()); found.find(); ) {
      into.add(found.group(found.groupCount()));
    }
  }
}
