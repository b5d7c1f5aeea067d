package io.afr.agent.json;

import io.afr.journal.Content;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** Keeps the front of what is written and counts the rest. */
final class BoundedBytes extends OutputStream {

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream(512);
  private final int maxBytes;
  private long written;

  BoundedBytes(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    kept.write(bytes, offset, Math.min(length, maxBytes - kept.size()));
    written += length;
  }

  boolean isFull() {
    return written >= maxBytes;
  }

  Content content(String mediaType) {
    byte[] bytes = kept.toByteArray();
    return written == bytes.length
        ? Content.of(mediaType, bytes)
        : Content.truncated(
            mediaType, Arrays.copyOf(bytes, Utf8.whole(bytes, bytes.length)), written);
  }
}
