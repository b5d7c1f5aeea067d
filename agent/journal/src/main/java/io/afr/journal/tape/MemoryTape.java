package io.afr.journal.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds excerpts until the queue is open. Once one did not fit, none does: otherwise small ones
 * would come through a long pause one by one, each with a gap before it.
 */
final class MemoryTape implements Tape {

  private final List<byte[]> excerpts = new ArrayList<>();
  private final long limit;
  private long size;
  private boolean isFull;

  MemoryTape(long limit) {
    this.limit = limit;
  }

  @Override
  public boolean write(byte[] excerpt, int length) {
    isFull |= size + length > limit;
    if (isFull) {
      return false;
    }
    excerpts.add(Arrays.copyOf(excerpt, length));
    size += length;
    return true;
  }

  /** An excerpt by its place; null if there are not as many. */
  byte @Nullable [] excerpt(int index) {
    return index < excerpts.size() ? excerpts.get(index) : null;
  }

  /** How many bytes wait. */
  long size() {
    return size;
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
