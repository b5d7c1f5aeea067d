package io.afr.journal.keep;

import io.afr.journal.disk.Header;
import io.afr.journal.disk.PositionedRead;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * What Chronicle begins a cycle file with: what kind of queue it is, and where its own notes on the
 * file stand. A file that has been written anew has none of these notes; Chronicle then reads it
 * from its beginning.
 */
final class CycleHeader {

  private static final int MAX_SIZE = 4096;
  private static final int PADDING = 0x8F;
  private static final int PADDING_32 = 0x8E;
  private static final int NUMBER = 0xA7;
  private static final int NUMBERS = 0x8D;

  /** Fields that hold a place in the file. */
  private static final String[] places = {"writePosition", "index2Index", "lastIndex"};

  private CycleHeader() {}

  /** The header of a file, without the places that it names; empty if it has none. */
  static byte[] of(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      byte[] front = PositionedRead.bytes(channel, 0, MAX_SIZE);
      int header = front.length < Header.SIZE ? 0 : PositionedRead.littleEndian(front).getInt(0);
      long end = Header.next(0, header);
      if (!Header.isComplete(header) || !Header.isMetadata(header) || end > front.length) {
        return new byte[0];
      }
      byte[] bytes = Arrays.copyOf(front, (int) end);
      for (String place : places) {
        forget(bytes, place);
      }
      return bytes;
    }
  }

  private static void forget(byte[] bytes, String field) {
    int at = after(bytes, field.getBytes(StandardCharsets.US_ASCII));
    while (at >= 0 && at + 5 < bytes.length) {
      int code = bytes[at++] & 0xFF;
      if (code == NUMBER) {
        clear(bytes, at, 8);
        return;
      } else if (code == NUMBERS) {
        // Two numbers that say how many there are, then those.
        clear(bytes, at + 16, 16);
        return;
      } else if (code == PADDING_32) {
        at += 4 + PositionedRead.littleEndian(bytes).getInt(at);
      } else if (code != PADDING) {
        return;
      }
    }
  }

  private static void clear(byte[] bytes, int from, int count) {
    if (from + count <= bytes.length) {
      Arrays.fill(bytes, from, from + count, (byte) 0);
    }
  }

  private static int after(byte[] bytes, byte[] name) {
    for (int at = 0; at + name.length <= bytes.length; at++) {
      if (Arrays.equals(bytes, at, at + name.length, name, 0, name.length)) {
        return at + name.length;
      }
    }
    return -1;
  }
}
