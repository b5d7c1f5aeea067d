package io.afr.journal.walk;

import io.afr.journal.Blob;
import io.afr.journal.Entry;
import io.afr.journal.Hash;
import io.afr.journal.codec.Excerpt;
import io.afr.journal.codec.MalformedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the excerpts of one cycle file that nobody writes any more: those that can be read,
 * as they stand there, so that they can be copied. They are those that {@link EntryWalk} finds.
 */
public final class CycleWalk implements AutoCloseable {

  private final CycleReader cycle;
  private final Spills spills = new Spills();
  private int damages;
  private long highest;
  private boolean isUnderstood;
  private @Nullable Entry entry;

  public CycleWalk(Path file) throws IOException {
    this.cycle = new CycleReader(file, damage -> damages++);
  }

  /** Where in a file each entry stands, by its number. */
  public static Map<Long, Long> offsets(Path file) throws IOException {
    Map<Long, Long> offsets = new HashMap<>();
    try (CycleWalk walk = new CycleWalk(file)) {
      while (walk.next()) {
        offsets.putIfAbsent(walk.number(), walk.offset());
      }
    }
    return offsets;
  }

  /** Goes to the next excerpt that makes sense; what does not counts as damage. */
  public boolean next() throws IOException {
    while (cycle.advance() || cycle.advanceBehindEnd()) {
      if (cycle.number() > highest + 1) {
        cycle.findHiddenBefore();
      }
      highest = Math.max(highest, cycle.number());
      if (decode()) {
        return true;
      }
      damages++;
    }
    return false;
  }

  private boolean decode() {
    try {
      entry = Excerpt.decode(cycle.bytes(), cycle.excerptAt(), cycle.excerptLength(), spills);
      isUnderstood = entry != null;
      if (entry instanceof Blob blob) {
        spills.see(blob);
      }
      return true;
    } catch (MalformedException e) {
      return false;
    }
  }

  /** How many places on the way here could not be read. */
  public int damages() {
    return damages;
  }

  /** Whether this version knows what the excerpt is. */
  public boolean isUnderstood() {
    return isUnderstood;
  }

  /** What stands in the excerpt; null if this version does not know its kind. */
  public @Nullable Entry entry() {
    return entry;
  }

  /** Byte of the file where the excerpt begins. */
  public long offset() {
    return cycle.excerptPosition();
  }

  public long number() {
    return Excerpt.numberOf(cycle.bytes(), cycle.excerptAt(), cycle.excerptLength());
  }

  /** The blob that holds the entry's fields; null if they stand in the excerpt. */
  public @Nullable Hash spill() {
    return Excerpt.spillOf(cycle.bytes(), cycle.excerptAt(), cycle.excerptLength());
  }

  /** The excerpt lies in this array. */
  public byte[] bytes() {
    return cycle.bytes();
  }

  public int excerptAt() {
    return cycle.excerptAt();
  }

  public int excerptLength() {
    return cycle.excerptLength();
  }

  /** Whether nothing stands behind the last excerpt, whether or not it could be read. */
  public boolean isRestEmpty() throws IOException {
    return cycle.isRestEmpty();
  }

  /** Whether the file says that nothing follows. */
  public boolean isAtEnd() throws IOException {
    return cycle.isAtEnd();
  }

  @Override
  public void close() throws IOException {
    cycle.close();
  }
}
