package io.afr.journal;

import io.afr.journal.write.Writer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Appends entries to a new journal. Any number of threads may append; what returned from {@link
 * #append} survives any end of the process.
 *
 * <p>Created without touching the disk and usable at once: until {@link #open} has made directory
 * and queue, entries wait in memory. A failure to write never reaches the caller: recording pauses,
 * what is missing is counted, and once it goes on a {@link Gap} says how much that is.
 */
public final class JournalWriter implements AutoCloseable {

  private final Writer writer;

  private JournalWriter(Writer writer) {
    this.writer = writer;
  }

  /** A writer below {@code <home>/<service>}; nothing is created before {@link #open}. */
  public static JournalWriter create(Path home, Manifest manifest) {
    return create(home, manifest, 0, Trouble.UNTOLD);
  }

  /**
   * A writer below {@code <home>/<service>}; nothing is created before {@link #open}.
   *
   * @param minFreeBytes recording pauses before the disk has less; 0 if it may be filled
   * @param trouble is told when recording pauses
   */
  public static JournalWriter create(
      Path home, Manifest manifest, long minFreeBytes, Trouble trouble) {
    return new JournalWriter(Writer.create(home, manifest, minFreeBytes, trouble));
  }

  /**
   * The journal's directory; null before it has been made. Another one if that was deleted or moved
   * away meanwhile.
   */
  public @Nullable Path directory() {
    return writer.directory();
  }

  /** The directory of the service's journals, whether or not it is there yet. */
  public Path service() {
    return writer.service();
  }

  /** How many cycles have been ended so far; the last of them may still be being completed. */
  public int cycle() {
    return writer.cycle();
  }

  /** Whether there is a journal and it is written: not before it is open, nor in a pause. */
  public boolean isRecording() {
    return writer.isRecording();
  }

  /** How many actions are missing that no gap on the tape tells of yet. */
  public long missing() {
    return writer.missing();
  }

  /**
   * Makes directory, manifest, lock and queue, and appends what has waited. Takes up to a second,
   * so an agent thread does it.
   *
   * @throws JournalException if that cannot be done now. It is tried again until {@link #close};
   *     entries wait in memory up to a limit, and what finds no room there is counted as missing
   */
  public void open() {
    writer.open();
  }

  /**
   * Gives the entry its number and appends it; the blobs that it refers to are appended before it.
   * Throws nothing, whatever happens.
   *
   * @param entry with number 0; contents hold their bytes, messages stand whole
   * @return the number, or 0 if the entry is missing from the tape; it counts through all journals
   *     that this writer writes one after the other
   */
  public long append(Entry entry) {
    return writer.append(entry);
  }

  /**
   * A content with its hash, so that it can be appended later without its bytes; see {@link
   * Content#remembered}.
   */
  public Content named(Content content) {
    return writer.named(content);
  }

  /**
   * Looks whether what is written can still be found at its path. What is appended to a file that
   * somebody has deleted is lost without an error, so an agent thread calls this now and then.
   */
  public void check() {
    writer.check();
  }

  /** An action is missing of which not even an entry could be made: a gap will say so. */
  public void lost(String reason) {
    writer.lost(reason);
  }

  /**
   * Appends the clean end of a program that is ending, and cuts the file to its content. What is
   * appended all the same until the process is gone has the clean end behind it again.
   */
  public void finish() {
    writer.finish();
  }

  /** Appends the clean end, cuts the file to its content and gives up the lock. */
  @Override
  public void close() {
    writer.close();
  }
}
