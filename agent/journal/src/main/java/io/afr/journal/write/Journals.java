package io.afr.journal.write;

import io.afr.journal.Content;
import io.afr.journal.Entry;
import io.afr.journal.Manifest;
import io.afr.journal.Note;
import io.afr.journal.codec.Excerpt;
import io.afr.journal.disk.Disk;
import io.afr.journal.disk.FreeSpace;
import io.afr.journal.tape.OpenQueue;
import io.afr.journal.tape.TapeHead;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The journal that is written, and those that follow it: one whose directory is deleted or moved
 * away is left, and the recording goes on in a fresh one.
 */
final class Journals {

  /** Few are expected: one per library that was met, one per place that was retired. */
  private static final int MAX_NOTES = 256;

  private final Path home;
  private final Manifest manifest;
  private final Limits limits;
  private final InstantSource clock;
  private final FreeSpace free;
  private final TapeHead head;
  private final Losses losses;
  private final List<Note> notes = new CopyOnWriteArrayList<>();
  private volatile EntryAppender appender;
  private volatile @Nullable OpenQueue queue;
  private boolean hasFailed;

  Journals(
      Path home, Manifest manifest, Limits limits, Disk disk, InstantSource clock, Losses losses) {
    this.home = home;
    this.manifest = manifest;
    this.limits = limits;
    this.clock = clock;
    this.free = new FreeSpace(limits.minFreeBytes(), disk);
    this.head = new TapeHead(limits.pendingBytes());
    this.losses = losses;
    this.appender = new EntryAppender(head, manifest.hashSeed(), limits);
  }

  @Nullable Path directory() {
    OpenQueue current = queue;
    return current == null ? null : current.directory();
  }

  /** How many cycles have been ended so far. */
  int cycle() {
    return head.cycle();
  }

  /** Appends an entry and returns its number, or {@link TapeHead#LOST}. */
  long append(Entry entry) throws IOException {
    if (entry instanceof Note note && isOfTheJvm(note) && notes.size() < MAX_NOTES) {
      notes.add(note);
    }
    EntryAppender current = appender;
    long number = current.append(entry);
    while (number == TapeHead.MOVED && current != appender) {
      current = appender;
      number = current.append(entry);
    }
    return Math.max(TapeHead.LOST, number);
  }

  /** Whether a note holds in every journal that this JVM writes. */
  private static boolean isOfTheJvm(Note note) {
    return !note.topic().equals(Note.LONGEST_APPEND);
  }

  /** What a number is in the journal that is being written; 0 if it is of an earlier one. */
  long onTape(long number) {
    return appender.onTape(number);
  }

  /** A content with its hash. */
  Content named(Content content) {
    return appender.named(content);
  }

  boolean isPaused() {
    return head.isPaused();
  }

  /** Whether there is, or there waits, something that is not on the tape. */
  boolean isBehind() {
    return queue == null ? head.waiting() > 0 : head.isPaused();
  }

  /**
   * Makes the tape ready: for the first time, again after a failure, or in a journal of its own.
   */
  synchronized void goOn() throws IOException {
    OpenQueue current = queue;
    try {
      if (current == null) {
        first();
      } else if (head.isPaused()) {
        if (current.isOurs()) {
          again(current);
        } else {
          afresh(current);
        }
      }
      hasFailed = false;
    } catch (Throwable e) {
      hasFailed = true;
      throw e;
    }
  }

  private void first() throws IOException {
    if (hasFailed) {
      free.wantToGoOn(home.toFile(), head.waiting());
    } else {
      free.wantToBegin(home.toFile(), head.waiting());
    }
    OpenQueue opened = OpenQueue.create(home, manifest, free, limits.cycleBytes(), clock);
    try {
      head.open(opened);
      queue = opened;
    } catch (Throwable e) {
      opened.remove();
      throw e;
    }
  }

  private void again(OpenQueue failed) throws IOException {
    free.wantToGoOn(failed.directory().toFile(), 0);
    failed.reopen();
    long gone = head.resume(failed);
    if (gone > 0) {
      losses.add(gone, "a file of the journal was deleted, cut or moved away");
    }
  }

  private void afresh(OpenQueue lost) throws IOException {
    free.wantToGoOn(home.toFile(), 0);
    OpenQueue made = OpenQueue.create(home, anew(), free, limits.cycleBytes(), clock);
    lost.abandon();
    losses.addJournal(
        head.actionsInJournal(),
        head.lastNumber(),
        lost.directory() + " was deleted or moved away while it was written");
    appender = EntryAppender.forNextJournal(head, manifest.hashSeed(), limits);
    queue = made;
    head.move(made);
    for (Note note : notes) {
      appender.append(note);
    }
  }

  private Manifest anew() {
    return new Manifest(
        manifest.format(),
        manifest.service(),
        manifest.host(),
        manifest.pid(),
        manifest.jvm(),
        manifest.agentVersion(),
        clock.instant(),
        // What is remembered by its hash is to be found by it again.
        manifest.hashSeed(),
        manifest.tags(),
        manifest.options());
  }

  /**
   * Looks whether what is written can still be found, of which appending tells nothing, and pauses
   * if not.
   *
   * @return the directory that is gone, or holds no longer what was written; null if all is well
   */
  synchronized @Nullable Path findGone() throws IOException {
    OpenQueue current = queue;
    if (current == null || head.isPaused() || current.isInPlace()) {
      return null;
    }
    head.pause();
    return current.directory();
  }

  /** Appends a last entry, and again behind whatever comes all the same. */
  synchronized void finish(Supplier<Entry> last) throws IOException {
    head.finishWith(() -> Excerpt.of(last.get()));
  }

  /** Appends a last entry, and nothing any more. */
  synchronized void end(Entry last) throws IOException {
    try {
      head.closeWith(Excerpt.of(last));
    } finally {
      OpenQueue open = queue;
      if (open != null) {
        open.close();
      }
    }
  }
}
