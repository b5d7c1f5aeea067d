package io.afr.reader;

import io.afr.journal.Gap;
import io.afr.journal.Journal;
import io.afr.journal.Manifest;
import io.afr.journal.Note;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a journal says of itself and of the recording: for finding out why a call is not there.
 *
 * @param sessions how many sessions it has actions of
 * @param notes in order: libraries that were met, places that were retired, a clean end
 * @param gaps in order: one for each time that recording paused and actions are missing
 * @param longestAppend the longest that the program has waited for the recorder; null if nothing
 *     says so (yet)
 */
public record JournalInfo(
    Path directory,
    Manifest manifest,
    Journal.State state,
    long entries,
    int sessions,
    List<Note> notes,
    List<Gap> gaps,
    @Nullable LongestAppend longestAppend) {

  /** How many actions are known to be missing. */
  public long missingActions() {
    return gaps.stream().mapToLong(Gap::actions).sum();
  }

  /** The notes on one topic; see {@link Note}. */
  public List<Note> notes(String topic) {
    return notes.stream().filter(note -> note.topic().equals(topic)).toList();
  }
}
