package io.afr.journal.disk;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;

/**
 * Cuts cycle files to their content, of which Chronicle allocates a megabyte more than is there.
 *
 * <p>Through a {@link RandomAccessFile}: that is on the program's thread, and an interrupt would
 * close a channel.
 */
public final class CycleCut {

  /** The end-of-file mark is followed by its name. */
  private static final int MARK = 8;

  private static final byte[] mark = {0, 0, 0, (byte) 0xC0, (byte) 0xC3, 'E', 'O', 'F'};

  private CycleCut() {}

  /**
   * Cuts a file that nothing is appended to any more.
   *
   * @param from where an excerpt begins or ends
   */
  public static void cut(File file, long from) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file, "rw")) {
      cut(bytes, from);
    }
  }

  static void cut(RandomAccessFile bytes, long from) throws IOException {
    long end = end(bytes, Header.align(from));
    int header = header(bytes, end);
    if (header == Header.END_OF_FILE) {
      bytes.setLength(Math.min(bytes.length(), end + MARK));
    } else if (header == Header.NOTHING_YET) {
      bytes.setLength(Math.min(bytes.length(), end));
    }
  }

  /**
   * Ends a file that an append failed in: what is not complete goes, the end-of-file mark comes.
   */
  public static void seal(File file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file, "rw")) {
      long end = end(bytes, 0);
      bytes.setLength(end);
      bytes.seek(end);
      bytes.write(mark);
    }
  }

  private static long end(RandomAccessFile bytes, long from) throws IOException {
    long position = from;
    for (int header = header(bytes, position);
        Header.isComplete(header);
        header = header(bytes, position)) {
      position = Header.next(position, header);
    }
    return position;
  }

  private static int header(RandomAccessFile bytes, long position) throws IOException {
    if (position + Header.SIZE > bytes.length()) {
      return Header.NOTHING_YET;
    }
    bytes.seek(position);
    return Integer.reverseBytes(bytes.readInt());
  }
}
