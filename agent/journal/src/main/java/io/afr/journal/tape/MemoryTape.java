package io.afr.journal.tape;

import io.afr.journal.codec.Excerpt;
import java.util.ArrayDeque;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Holds excerpts until the queue is open. */
final class MemoryTape implements Tape {

  private final ArrayDeque<byte[]> excerpts = new ArrayDeque<>();
  private final long limit;
  private long size;

  MemoryTape(long limit) {
    this.limit = limit;
  }

  @Override
  public boolean write(byte[] excerpt, int length) {
    if (size + length > limit) {
      return false;
    }
    excerpts.add(Arrays.copyOf(excerpt, length));
    size += length;
    return true;
  }

  /** Takes the oldest excerpt; null if there is none. */
  byte @Nullable [] poll() {
    byte[] excerpt = excerpts.poll();
    if (excerpt != null) {
      size -= excerpt.length;
    }
    return excerpt;
  }

  /** How many calls have begun in what waits. */
  long actions() {
    return excerpts.stream().filter(Excerpt::isBegin).count();
  }

  @Override
  public boolean isRollDue() {
    return false;
  }

  @Override
  public void roll() {}

  @Override
  public void close() {
    excerpts.clear();
    size = 0;
  }
}
