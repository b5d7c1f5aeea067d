package io.afr.journal.disk;

import io.afr.journal.codec.Codec;

/** The four bytes before each excerpt of a cycle file; see {@link Codec}. */
public final class Header {

  public static final int SIZE = 4;
  public static final int NOTHING_YET = 0;
  public static final int END_OF_FILE = 0xC000_0000;

  /** Bytes of the end-of-file mark: the header and its name. */
  public static final int MARK = 8;

  private static final int NOT_COMPLETE = 0x8000_0000;
  private static final int METADATA = 0x4000_0000;
  private static final int LENGTH = 0x3FFF_FFFF;

  private Header() {}

  public static boolean isComplete(int header) {
    return header != NOTHING_YET && (header & NOT_COMPLETE) == 0;
  }

  public static boolean isMetadata(int header) {
    return (header & METADATA) != 0;
  }

  public static int length(int header) {
    return header & LENGTH;
  }

  /** Where the excerpt after the one at {@code position} has its header. */
  public static long next(long position, int header) {
    return align(position + SIZE + length(header));
  }

  public static long align(long position) {
    return (position + 3) & ~3L;
  }
}
