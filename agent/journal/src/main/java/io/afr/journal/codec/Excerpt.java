package io.afr.journal.codec;

import io.afr.journal.Blob;
import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.Hash;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** An encoded entry on its way to the tape: complete but for its number. */
public final class Excerpt {

  private final byte[] bytes;
  private final int body;
  private final CRC32C checksum = new CRC32C();

  /** Version, kind and fields as they are. */
  Excerpt(FieldWriter fields) {
    body = fields.length();
    fields.reserve(Codec.TAIL);
    bytes = fields.buffer();
    checksum.update(bytes, 0, body);
  }

  /** Encodes an entry, whose contents stand as they are to stand on the tape. */
  public static Excerpt of(Entry entry) {
    FieldWriter out = new FieldWriter(capacity(entry));
    Encoder.encode(entry, out);
    return new Excerpt(out);
  }

  private static int capacity(Entry entry) {
    byte[] data = entry instanceof Blob blob ? blob.data().bytes() : null;
    return data != null ? data.length + 128 : entry instanceof End ? 128 : 256;
  }

  /** The same kind of entry, its fields standing in a blob. */
  public Excerpt spilledTo(Hash hash) {
    FieldWriter out = new FieldWriter(64);
    out.raw(bytes, 0, Codec.HEAD);
    int length = body - Codec.HEAD;
    Encoder.content(out, Codec.SPILLED, Content.referredTo(Codec.SPILLED_TYPE, hash, length), null);
    return new Excerpt(out);
  }

  public boolean isTooLarge() {
    return body + Codec.TAIL > Codec.MAX_EXCERPT;
  }

  /** The encoded fields alone. */
  public byte[] fields() {
    return Arrays.copyOfRange(bytes, Codec.HEAD, body);
  }

  /** Fills in the number, and with it the rest of the checksum. To be called once. */
  public void number(long number) {
    littleEndian(number, body, 8);
    checksum.update(bytes, body, 8);
    littleEndian(checksum.getValue(), body + 8, 4);
  }

  public byte[] bytes() {
    return bytes;
  }

  public int length() {
    return body + Codec.TAIL;
  }

  private void littleEndian(long value, int at, int count) {
    for (int i = 0; i < count; i++) {
      bytes[at + i] = (byte) (value >>> (8 * i));
    }
  }

  /** The number of the entry in an excerpt that {@link #isIntact}. */
  public static long numberOf(byte[] excerpt, int from, int length) {
    return littleEndian(excerpt, from + length - Codec.TAIL, 8);
  }

  public static boolean isBegin(byte[] excerpt) {
    return excerpt[1] == Codec.BEGIN;
  }

  /** Whether an excerpt is long enough to be one and its checksum holds. */
  public static boolean isIntact(byte[] excerpt, int from, int length) {
    if (length < Codec.HEAD + Codec.TAIL) {
      return false;
    }
    CRC32C checksum = new CRC32C();
    checksum.update(excerpt, from, length - 4);
    return checksum.getValue() == littleEndian(excerpt, from + length - 4, 4);
  }

  /**
   * The entry, or null if this version does not know it.
   *
   * @param spilled the fields of entries that were too large, by the hash of the blob
   */
  public static @Nullable Entry decode(
      byte[] excerpt, int from, int length, SpilledFields spilled) {
    if (excerpt[from] != Codec.VERSION) {
      return null;
    }
    int kind = excerpt[from + 1] & 0xFF;
    return new Decoder(numberOf(excerpt, from, length), spilled)
        .decode(kind, excerpt, from + Codec.HEAD, from + length - Codec.TAIL);
  }

  /** The blob that the fields of an excerpt stand in; null if they stand in the excerpt itself. */
  public static @Nullable Hash spillOf(byte[] excerpt, int from, int length) {
    return Decoder.spill(excerpt, from + Codec.HEAD, from + length - Codec.TAIL);
  }

  private static long littleEndian(byte[] bytes, int at, int count) {
    long value = 0;
    for (int i = count - 1; i >= 0; i--) {
      value = (value << 8) | (bytes[at + i] & 0xFF);
    }
    return value;
  }
}
