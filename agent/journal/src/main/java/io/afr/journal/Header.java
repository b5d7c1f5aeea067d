package io.afr.journal;

/** The four bytes before each excerpt of a cycle file; see {@link Codec}. */
final class Header {

  static final int SIZE = 4;
  static final int NOTHING_YET = 0;
  static final int END_OF_FILE = 0xC000_0000;

  private static final int NOT_COMPLETE = 0x8000_0000;
  private static final int METADATA = 0x4000_0000;
  private static final int LENGTH = 0x3FFF_FFFF;

  private Header() {}

  static boolean isComplete(int header) {
    return header != NOTHING_YET && (header & NOT_COMPLETE) == 0;
  }

  static boolean isMetadata(int header) {
    return (header & METADATA) != 0;
  }

  static int length(int header) {
    return header & LENGTH;
  }

  /** Where the excerpt after the one at {@code position} has its header. */
  static long next(long position, int header) {
    return align(position + SIZE + length(header));
  }

  static long align(long position) {
    return (position + 3) & ~3L;
  }
}
