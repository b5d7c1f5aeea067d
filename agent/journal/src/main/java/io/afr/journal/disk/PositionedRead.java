package io.afr.journal.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** Reads pieces of a file that others may write or cut at the same time. */
public final class PositionedRead {

  private PositionedRead() {}

  /** Up to {@code count} bytes; fewer at the end of the file. */
  public static byte[] bytes(FileChannel channel, long position, int count) throws IOException {
    byte[] bytes = new byte[count];
    ByteBuffer into = ByteBuffer.wrap(bytes);
    while (into.hasRemaining() && channel.read(into, position + into.position()) > 0) {
      // On to what is missing.
    }
    return into.hasRemaining() ? Arrays.copyOf(bytes, into.position()) : bytes;
  }

  public static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
