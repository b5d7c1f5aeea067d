package io.afr.reader;

import io.afr.journal.Break;
import io.afr.journal.Damage;
import io.afr.journal.Gap;
import io.afr.journal.Journal;
import io.afr.journal.Manifest;
import io.afr.journal.NumberRange;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a check of one journal found. Of a journal that is being written, it holds for what stood in
 * it by then.
 *
 * @param manifest null if there is none that can be read
 * @param state null if there is no manifest
 * @param unfinishedTail whether the journal ends within an entry: normal where its JVM was killed,
 *     and while it is written
 * @param unreadable files that cannot be read at all, a manifest that is missing or newer
 * @param damages places that cannot be read
 * @param missing entries whose numbers are left out, and why
 * @param repeated where entries stand again whose numbers came before
 * @param contradictions entries that refer to what is not there, and contents that are not what
 *     their hash says
 * @param gaps what the agent could not record and says so
 */
public record JournalCheck(
    Path directory,
    @Nullable Manifest manifest,
    Journal.@Nullable State state,
    Extent extent,
    boolean unfinishedTail,
    List<Problem> unreadable,
    List<Damage> damages,
    List<Missing> missing,
    List<Break> repeated,
    List<Contradiction> contradictions,
    List<Gap> gaps) {

  /** How it is in one word. */
  public enum Verdict {
    /** Everything is there, or its absence explained. */
    INTACT,
    /** Numbers are left out and nothing says why. */
    INCOMPLETE,
    /** Something in it is not what was written. */
    DAMAGED,
    /** It cannot be read. */
    UNREADABLE;

    public boolean isIntact() {
      return this == INTACT;
    }

    /** As it stands in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * How much was checked.
   *
   * @param firstEntry number of the first entry; 0 if there is none
   * @param lastEntry the highest number; 0 if there is none
   * @param unknownEntries entries of a kind that this version does not know, which were passed over
   * @param blobs contents that stand on their own
   * @param calls how many calls have begun
   * @param openCalls how many of them have not ended
   */
  public record Extent(
      int cycles,
      long bytes,
      long entries,
      long firstEntry,
      long lastEntry,
      long unknownEntries,
      long blobs,
      long calls,
      long openCalls) {

    public static final Extent NONE = new Extent(0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  /**
   * Entries that are not there.
   *
   * @param file the cycle file of the entry behind them; null if none is
   * @param offset where that entry begins
   */
  public record Missing(NumberRange entries, Cause cause, Path file, long offset) {}

  /** Why entries are not there. */
  public enum Cause {
    /** They had become too old or too many, and were deleted. */
    RETENTION,
    /** Somebody had their session erased. */
    ERASURE,
    /** The agent could not write at that time, and says so in a gap entry. */
    GAP,
    /** They stood where the file is damaged. */
    DAMAGE,
    /** Nothing says why. */
    UNKNOWN;

    /** As it stands in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Something in an intact entry that does not fit the rest.
   *
   * @param entry its number
   * @param offset where it begins
   * @param what a phrase that goes on from the entry
   */
  public record Contradiction(Kind kind, long entry, Path file, long offset, String what) {

    /** What does not fit. */
    public enum Kind {
      /** A content that is referred to is not there. */
      MISSING_CONTENT,
      /** A content is not what its hash says. */
      WRONG_CONTENT,
      /** The request that a request goes on from is not there. */
      BROKEN_CHAIN;

      /** As it stands in JSON. */
      public String word() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }

  public Verdict verdict() {
    if (!unreadable.isEmpty()) {
      return Verdict.UNREADABLE;
    }
    if (!damages.isEmpty() || !repeated.isEmpty() || !contradictions.isEmpty()) {
      return Verdict.DAMAGED;
    }
    boolean explained = missing.stream().noneMatch(one -> one.cause() == Cause.UNKNOWN);
    return explained ? Verdict.INTACT : Verdict.INCOMPLETE;
  }
}
