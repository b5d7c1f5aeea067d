package io.afr.journal.disk;

import io.afr.journal.Entry;
import io.afr.journal.codec.Codec;
import io.afr.journal.codec.Excerpt;
import io.afr.journal.codec.MalformedException;
import io.afr.journal.codec.SpilledFields;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The last entry of a cycle file, found from its end: a file that was not cut ends in at most one
 * allocated block of zeros, so that this reads one or two megabytes however long the file is.
 */
public record LastEntry(long number, @Nullable Entry entry) {

  private static final int WINDOW = 256 * 1024;
  private static final int LIMIT = 3 * 1024 * 1024;

  /** The last entry of a file; null if there is none near its end. */
  public static @Nullable LastEntry in(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      // Windows overlap by an excerpt, so that each excerpt lies whole within one.
      int step = WINDOW - Codec.MAX_EXCERPT - Header.SIZE;
      for (long end = size; end > 0 && size - end < LIMIT; end -= step) {
        LastEntry last = within(channel, Math.max(0, Header.align(end - WINDOW)), end);
        if (last != null) {
          return last;
        }
      }
      return null;
    }
  }

  private static @Nullable LastEntry within(FileChannel channel, long from, long to)
      throws IOException {
    byte[] window = PositionedRead.bytes(channel, from, (int) (to - from));
    ByteBuffer headers = PositionedRead.littleEndian(window);
    for (int at = (window.length & ~3) - Header.SIZE; at >= 0; at -= 4) {
      int header = headers.getInt(at);
      if (header != 0 && isEntry(window, at, header)) {
        int length = Header.length(header);
        int begin = at + Header.SIZE;
        return new LastEntry(
            Excerpt.numberOf(window, begin, length), decode(window, begin, length));
      }
    }
    return null;
  }

  private static boolean isEntry(byte[] window, int at, int header) {
    int length = Header.length(header);
    return Header.isComplete(header)
        && !Header.isMetadata(header)
        && length <= Codec.MAX_EXCERPT
        && length <= window.length - at - Header.SIZE
        && Excerpt.isIntact(window, at + Header.SIZE, length);
  }

  private static @Nullable Entry decode(byte[] window, int from, int length) {
    try {
      return Excerpt.decode(window, from, length, SpilledFields.NONE);
    } catch (MalformedException e) {
      return null;
    }
  }
}
