package io.afr.journal.keep;

import io.afr.journal.disk.Header;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/** Writes a cycle file anew, or only finds out how long it would be. */
final class CycleCopy {

  private static final byte[] endOfFile = {0, 0, 0, (byte) 0xC0, (byte) 0xC3, 'E', 'O', 'F'};

  private final @Nullable FileChannel to;
  private final ByteBuffer buffer = ByteBuffer.allocate(256 * 1024).order(ByteOrder.LITTLE_ENDIAN);
  private long length;

  /**
   * @param to where to write; null for nowhere
   */
  CycleCopy(@Nullable FileChannel to) {
    this.to = to;
  }

  /** What stands at the beginning, its own length included. */
  void header(byte[] bytes) throws IOException {
    room(bytes.length);
    buffer.put(bytes);
  }

  void excerpt(byte[] bytes, int from, int count) throws IOException {
    int padded = (int) Header.align(count);
    room(Header.SIZE + padded);
    buffer.putInt(count);
    buffer.put(bytes, from, count);
    for (int i = count; i < padded; i++) {
      buffer.put((byte) 0);
    }
  }

  void endOfFile() throws IOException {
    room(endOfFile.length);
    buffer.put(endOfFile);
  }

  /** The length of it all, which then is on the disk. */
  long finish() throws IOException {
    flush();
    if (to != null) {
      to.force(true);
    }
    return length;
  }

  private void room(int count) throws IOException {
    if (buffer.remaining() < count) {
      flush();
    }
  }

  private void flush() throws IOException {
    length += buffer.position();
    buffer.flip();
    while (to != null && buffer.hasRemaining()) {
      to.write(buffer);
    }
    buffer.clear();
  }
}
