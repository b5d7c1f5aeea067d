package io.afr.reader.tape;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Content with its bytes at hand. Two are equal if their bytes are, also across journals. */
public final class Stored {

  private final String mediaType;
  private final byte[] bytes;
  private final long trueLength;
  private final boolean missing;
  private final List<Stored> attachments;
  private int hash;
  private @Nullable String base64;

  private Stored(
      String mediaType, byte[] bytes, long trueLength, boolean missing, List<Stored> attachments) {
    this.mediaType = mediaType;
    this.bytes = bytes;
    this.trueLength = trueLength;
    this.missing = missing;
    this.attachments = attachments;
  }

  public static Stored of(String mediaType, byte[] bytes, long trueLength) {
    return new Stored(mediaType, bytes, trueLength, false, List.of());
  }

  /** Content whose blob is gone: deleted with its cycle, or damaged. */
  static Stored missing(String mediaType, long trueLength) {
    return new Stored(mediaType, new byte[0], trueLength, true, List.of());
  }

  /** The same bytes, which may be the front of something else. */
  Stored as(String type, long length) {
    return mediaType.equals(type) && trueLength == length
        ? this
        : new Stored(type, bytes, Math.max(length, bytes.length), false, List.of());
  }

  Stored with(List<Stored> others) {
    return new Stored(mediaType, bytes, trueLength, missing, others);
  }

  public String mediaType() {
    return mediaType;
  }

  public byte[] bytes() {
    return bytes;
  }

  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The same text each time: a conversation shows an image again and again. */
  public String base64() {
    String made = base64;
    if (made == null) {
      made = Base64.getEncoder().encodeToString(bytes);
      base64 = made;
    }
    return made;
  }

  /** How many bytes the original had. */
  public long trueLength() {
    return trueLength;
  }

  public boolean isMissing() {
    return missing;
  }

  /** Whether bytes are missing at the end. */
  public boolean isTruncated() {
    return !missing && bytes.length < trueLength;
  }

  /** What the marks in its text refer to, in their order; the marks tell them apart, too. */
  public List<Stored> attachments() {
    return attachments;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Stored that
            && !missing
            && !that.missing
            && trueLength == that.trueLength
            && hashCode() == that.hashCode()
            && Arrays.equals(bytes, that.bytes));
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = Arrays.hashCode(bytes);
    }
    return hash;
  }
}
