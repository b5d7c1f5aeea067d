package io.afr.agent.json;

import io.afr.journal.Content;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * An image, a sound, a file: bytes that stand in JSON as base64. On the tape they stand as an
 * attachment, in bytes, so that they can be stored once and cost what they are.
 */
public final class Media {

  /** Base64 that is shorter is not worth an attachment. */
  static final int LEAST_CHARS = 1024;

  private static final int MAX_TYPE_CHARS = 100;

  private final String mediaType;
  private final byte[] front;
  private final long trueLength;

  /**
   * @param front what is kept of it; the rest is beyond the limit
   */
  private Media(@Nullable String mediaType, byte[] front, long trueLength) {
    this.mediaType = typed(mediaType, front);
    this.front = front;
    this.trueLength = trueLength;
  }

  /**
   * Bytes, which may go on being used.
   *
   * @param mediaType null if nobody says
   */
  public static Media of(@Nullable String mediaType, byte[] bytes) {
    return of(mediaType, bytes, ContentLimit.bytes());
  }

  static Media of(@Nullable String mediaType, byte[] bytes, int limit) {
    byte[] front = Arrays.copyOf(bytes, Math.min(bytes.length, limit));
    return new Media(mediaType, front, bytes.length);
  }

  /**
   * What a base64 stands for, or the text itself if it is none, or one that another would be
   * written for.
   *
   * @param mediaType null if nobody says
   */
  public static Object ofBase64(@Nullable String mediaType, String base64) {
    if (base64.length() < LEAST_CHARS) {
      return base64;
    }
    int end = Math.min(base64.length(), charsKept());
    byte[] front = base64.substring(0, end).getBytes(StandardCharsets.ISO_8859_1);
    String last = base64.substring(base64.length() - 4);
    Media media = decoded(mediaType, front, base64.length(), last);
    return media == null ? base64 : media;
  }

  /** What the base64 in {@code document[from, to)} stands for; null if it is none. */
  static @Nullable Media ofBase64(@Nullable String mediaType, byte[] document, int from, int to) {
    byte[] front = Arrays.copyOfRange(document, from, Math.min(to, from + charsKept()));
    String last = new String(document, to - 4, 4, StandardCharsets.ISO_8859_1);
    return decoded(mediaType, front, to - from, last);
  }

  /** {@code image/png}, {@code audio/wav}… */
  public String mediaType() {
    return mediaType;
  }

  byte[] front() {
    return front;
  }

  Content content() {
    return Content.truncated(mediaType, front, trueLength);
  }

  boolean isWorthAttaching() {
    return trueLength >= LEAST_CHARS / 4 * 3;
  }

  private static int charsKept() {
    return (int) Math.min(Integer.MAX_VALUE - 3L, (ContentLimit.bytes() + 2L) / 3 * 4);
  }

  private static @Nullable Media decoded(
      @Nullable String mediaType, byte[] front, int chars, String last) {
    if (chars % 4 != 0 || !isCanonical(last)) {
      return null;
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(front);
      long trueLength = chars / 4L * 3 - (last.endsWith("==") ? 2 : last.endsWith("=") ? 1 : 0);
      byte[] kept = Arrays.copyOf(bytes, Math.min(bytes.length, ContentLimit.bytes()));
      return new Media(mediaType, kept, trueLength);
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }

  /** Only in its last group may base64 be written in several ways. */
  private static boolean isCanonical(String last) {
    try {
      return Base64.getEncoder().encodeToString(Base64.getDecoder().decode(last)).equals(last);
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private static String typed(@Nullable String mediaType, byte[] front) {
    return mediaType == null || mediaType.isBlank() || mediaType.length() > MAX_TYPE_CHARS
        ? Magic.mediaType(front)
        : mediaType;
  }
}
