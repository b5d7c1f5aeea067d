package io.afr.journal.keep;

import io.afr.journal.Begin;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.Note;
import io.afr.journal.Progress;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which entries belong to a session. Takes the entries of a journal in their order.
 *
 * <p>Pieces and ends name their call and not their session. Whose they are cannot be known where
 * the call's begin is gone; nobody can read them any more, so they go along.
 */
final class Belonging {

  private final @Nullable String session;
  private final Set<Long> ofSession;
  private final Set<Long> open;
  private final long first;
  private final boolean knowsAll;

  /** By their distance from the first entry. */
  private final BitSet begins = new BitSet();

  /**
   * @param session null if only what its calls still say is looked for
   * @param begun its calls that have begun in what comes before
   * @param first number of the journal's first entry that is still there
   * @param knowsAll whether nothing comes before
   */
  Belonging(@Nullable String session, Set<Long> begun, long first, boolean knowsAll) {
    this.session = session;
    this.ofSession = new HashSet<>(begun);
    this.open = new HashSet<>(begun);
    this.first = first;
    this.knowsAll = knowsAll;
  }

  /**
   * Whether an entry goes.
   *
   * @param isNew whether what begins now was said after the session was to be erased
   */
  boolean erases(@Nullable Entry entry, boolean isNew) {
    if (entry instanceof Begin begin) {
      boolean isOfSession = !isNew && begin.session().equals(session);
      begun(begin.number(), isOfSession);
      return isOfSession;
    }
    if (entry instanceof End end) {
      open.remove(end.begin());
      return !isKept(end.begin());
    }
    if (entry instanceof Note note) {
      return !isNew && note.topic().equals(Note.TAG) && isNamed(note.facts().get("session"));
    }
    return entry instanceof Progress progress && !isKept(progress.begin());
  }

  private boolean isNamed(@Nullable String other) {
    return session != null && session.equals(other);
  }

  private void begun(long number, boolean isOfSession) {
    if (isOfSession) {
      ofSession.add(number);
      open.add(number);
    } else if (isNear(number)) {
      begins.set((int) (number - first));
    }
  }

  private boolean isKept(long begin) {
    return !ofSession.contains(begin) && begin >= first && (!knowsAll || isKnown(begin));
  }

  private boolean isKnown(long begin) {
    return !isNear(begin) || begins.get((int) (begin - first));
  }

  private boolean isNear(long number) {
    return number >= first && number - first < Integer.MAX_VALUE;
  }

  /** The session's calls that have not ended yet. */
  Set<Long> open() {
    return Set.copyOf(open);
  }
}
