package io.afr.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said, asked or answered: a message, a tool definition, arguments, a result.
 *
 * <p>On the way in it holds its bytes. On the tape it stands inline if small, else once per cycle
 * as a {@link Blob}, and everything that holds it refers to it by {@link Hash}. What the walker
 * returns therefore holds either bytes or a hash.
 *
 * <p>What is no text itself, an image in a message say, is an attachment: content of its own, with
 * its own media type. In the text stands an {@link AttachmentMark} where its base64 would.
 */
public final class Content {

  public static final String JSON = "application/json";
  public static final String TEXT = "text/plain";
  public static final String EVENT_STREAM = "text/event-stream";

  private final String mediaType;
  private final byte @Nullable [] bytes;
  private final @Nullable Hash hash;
  private final long trueLength;
  private final List<Content> attachments;
  private final @Nullable Supplier<Content> again;

  private Content(String mediaType, byte @Nullable [] bytes, @Nullable Hash hash, long trueLength) {
    this(mediaType, bytes, hash, trueLength, List.of(), null);
  }

  private Content(
      String mediaType,
      byte @Nullable [] bytes,
      @Nullable Hash hash,
      long trueLength,
      List<Content> attachments,
      @Nullable Supplier<Content> again) {
    this.mediaType = mediaType;
    this.bytes = bytes;
    this.hash = hash;
    this.trueLength = trueLength;
    this.attachments = attachments;
    this.again = again;
  }

  /** Content held as bytes, which the caller no longer changes. */
  public static Content of(String mediaType, byte[] bytes) {
    return new Content(mediaType, bytes, null, bytes.length);
  }

  public static Content json(String json) {
    return of(JSON, json.getBytes(StandardCharsets.UTF_8));
  }

  public static Content text(String text) {
    return of(TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The kept front of something that had {@code trueLength} bytes. */
  public static Content truncated(String mediaType, byte[] front, long trueLength) {
    return new Content(mediaType, front, null, trueLength);
  }

  /** Content that stands elsewhere in the journal. */
  public static Content referredTo(String mediaType, Hash hash, long trueLength) {
    return new Content(mediaType, null, hash, trueLength);
  }

  /** The same content with other attachments, in the order of their marks. */
  public Content withAttachments(List<Content> others) {
    return new Content(mediaType, bytes, hash, trueLength, List.copyOf(others), again);
  }

  /** The same content after something in it was replaced; what is missing at its end still is. */
  public Content withBytes(byte[] others) {
    long missing = bytes == null ? 0 : trueLength - bytes.length;
    return new Content(mediaType, others, null, others.length + missing, attachments, null);
  }

  /** This content, whose bytes have this hash in the journal that it is going to. */
  public Content named(Hash name) {
    return new Content(mediaType, bytes, name, trueLength, attachments, again);
  }

  /**
   * This content without its bytes, to be appended all the same: they are asked for only where the
   * journal does not hold them any more.
   *
   * @param again makes the content anew
   */
  public Content remembered(Supplier<Content> again) {
    return new Content(mediaType, null, hash, trueLength, attachments, again);
  }

  public String mediaType() {
    return mediaType;
  }

  /** The bytes, UTF-8 where it is text; null if this only refers to a blob. */
  public byte @Nullable [] bytes() {
    return bytes;
  }

  /** The name of the bytes in their journal; null if they are here and have not been named. */
  public @Nullable Hash hash() {
    return hash;
  }

  /** The content made anew, if this is one that is remembered; itself if not. */
  public Content again() {
    return again == null ? this : again.get();
  }

  /** How many bytes the original had; more than there are here if it was truncated. */
  public long trueLength() {
    return trueLength;
  }

  /** Whether bytes are missing at the end. False for a reference: its blob knows. */
  public boolean isTruncated() {
    return bytes != null && bytes.length < trueLength;
  }

  /** This content without its bytes, which stand elsewhere in the journal under its hash. */
  public Content reference() {
    return new Content(mediaType, null, hash, trueLength, attachments, null);
  }

  /** What its text refers to, in the order of the marks; mostly nothing. */
  public List<Content> attachments() {
    return attachments;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Content that
        && mediaType.equals(that.mediaType)
        && trueLength == that.trueLength
        && Arrays.equals(bytes, that.bytes)
        && (bytes != null || Objects.equals(hash, that.hash))
        && attachments.equals(that.attachments);
  }

  @Override
  public int hashCode() {
    return bytes == null ? Objects.hashCode(hash) : Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return bytes == null ? mediaType + " " + hash : new String(bytes, StandardCharsets.UTF_8);
  }
}
