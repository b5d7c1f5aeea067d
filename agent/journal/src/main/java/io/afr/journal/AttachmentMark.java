package io.afr.journal;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;

/**
 * What stands in a text in the place of an attachment's base64: {@code
 * afr:attachment:<index>:<digest>}.
 *
 * <p>The index is the attachment's place in {@link Content#attachments()}. The digest makes texts
 * with different attachments different texts, in whatever journal they stand, so that everything
 * that compares or hashes messages may look at the text alone.
 */
public final class AttachmentMark {

  /** What every mark begins with. */
  public static final String START = "afr:attachment:";

  /** A mark as a regular expression; its first group is the index. */
  public static final String PATTERN = START + "(\\d{1,9}):[0-9a-f]{32}";

  private AttachmentMark() {}

  /** The mark of the attachment that holds these bytes. */
  public static String of(int index, byte[] bytes) {
    HashValue128 digest = Hashing.xxh3_128().hashBytesTo128Bits(bytes);
    return START
        + index
        + ':'
        + hex(digest.getMostSignificantBits())
        + hex(digest.getLeastSignificantBits());
  }

  /** The mark of an attachment of which nothing may be told. */
  public static String untold(int index) {
    return START + index + ':' + hex(0) + hex(0);
  }

  private static String hex(long half) {
    StringBuilder hex = new StringBuilder(16);
    for (int shift = 60; shift >= 0; shift -= 4) {
      hex.append(Character.forDigit((int) (half >>> shift) & 15, 16));
    }
    return hex.toString();
  }
}
