package io.afr.reader;

import io.afr.journal.Gap;
import io.afr.journal.Journal;
import io.afr.journal.Manifest;
import io.afr.journal.Note;
import java.nio.file.Path;
import java.util.List;

/**
 * What a journal says of itself and of the recording: for finding out why a call is not there.
 *
 * @param notes in order: libraries that were met, places that were retired, a clean end
 * @param sessions how many sessions it has actions of
 */
public record JournalInfo(
    Path directory,
    Manifest manifest,
    Journal.State state,
    long entries,
    int sessions,
    List<Note> notes,
    List<Gap> gaps) {

  /** The notes on one topic; see {@link Note}. */
  public List<Note> notes(String topic) {
    return notes.stream().filter(note -> note.topic().equals(topic)).toList();
  }
}
