package io.afr.journal.write;

import io.afr.journal.Begin;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.Note;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The longest that the program had to wait for an entry to be appended, so that {@code afr doctor}
 * can tell. Costs a look at the clock before and after, and a comparison.
 *
 * <p>The clean end states it, and before that a note by a thread of the agent's whenever it has
 * doubled, so that of a JVM that is killed it is known nearly right.
 */
final class LongestAppend {

  private volatile long longest;
  private long noted;
  private Map<String, String> facts = Map.of();

  /** Whether the program waits for such an entry, and not a thread of the agent's. */
  static boolean counts(Entry entry) {
    return entry instanceof Begin || entry instanceof End;
  }

  boolean isLonger(long nanos) {
    return nanos > longest;
  }

  /**
   * An append took longer than any before.
   *
   * @param call number of the call's begin on the tape; 0 if that is not there
   */
  synchronized void took(long nanos, Entry entry, long call) {
    if (nanos <= longest) {
      return;
    }
    Map<String, String> now = new LinkedHashMap<>();
    now.put("nanos", Long.toString(nanos));
    now.put("time", Long.toString(entry.timeMicros()));
    now.put("what", entry instanceof Begin ? "begin" : "end");
    now.put("call", Long.toString(call));
    facts = now;
    longest = nanos;
  }

  /** What has to be noted now; null if nothing. */
  synchronized @Nullable Note note(long timeMicros) {
    if (longest == 0 || longest / 2 < noted) {
      return null;
    }
    noted = longest;
    return new Note(0, timeMicros, Note.LONGEST_APPEND, facts);
  }

  /** The same for the clean end; nothing if nothing was appended. */
  synchronized Map<String, String> facts() {
    return facts;
  }
}
