package io.afr.agent.json;

import io.afr.journal.Content;
import java.io.OutputStream;
import java.util.Arrays;

/** Keeps the front of what is written and counts the rest. */
final class BoundedBytes extends OutputStream {

  private static final long CLOSING = 128;

  private final int maxBytes;
  private byte[] kept;
  private int size;
  private long written;

  BoundedBytes(int maxBytes) {
    this.maxBytes = maxBytes;
    this.kept = new byte[Math.min(512, maxBytes)];
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    int now = Math.min(length, maxBytes - size);
    if (size + now > kept.length) {
      // With room for the few bytes that close what a long text stands in.
      long room = Math.max(size + now + CLOSING, 2L * kept.length);
      kept = Arrays.copyOf(kept, (int) Math.min(maxBytes, room));
    }
    System.arraycopy(bytes, offset, kept, size, now);
    size += now;
    written += length;
  }

  /** Counts bytes that are beyond the limit and were therefore not even made. */
  void skip(long length) {
    written += length;
  }

  int maxBytes() {
    return maxBytes;
  }

  boolean isFull() {
    return written >= maxBytes;
  }

  Content content(String mediaType) {
    if (written == size) {
      return Content.of(mediaType, size == kept.length ? kept : Arrays.copyOf(kept, size));
    }
    return Content.truncated(mediaType, Arrays.copyOf(kept, Utf8.whole(kept, size)), written);
  }
}
