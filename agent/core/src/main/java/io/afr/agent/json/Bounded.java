package io.afr.agent.json;

import io.afr.journal.Content;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Content of text that the host holds: no more of it is copied than is kept. */
public final class Bounded {

  private Bounded() {}

  public static Content text(String text) {
    return content(Content.TEXT, text);
  }

  /** Text that is JSON already. */
  public static Content json(String json) {
    return content(Content.JSON, json);
  }

  /** A part of an array that may go on being used. */
  public static Content bytes(String mediaType, byte[] bytes, int from, int to) {
    int limit = ContentLimit.bytes();
    if (to - from <= limit) {
      return Content.of(mediaType, Arrays.copyOfRange(bytes, from, to));
    }
    byte[] front = Arrays.copyOfRange(bytes, from, from + limit);
    return Content.truncated(
        mediaType, Arrays.copyOf(front, Utf8.whole(front, limit)), (long) to - from);
  }

  private static Content content(String mediaType, String text) {
    int limit = ContentLimit.bytes();
    if (text.length() <= limit / 3) {
      return Content.of(mediaType, utf8(text));
    }
    int end = Surrogates.whole(text, Math.min(text.length(), limit));
    String front = end == text.length() ? text : text.substring(0, end);
    byte[] utf8 = utf8(front);
    long trueLength = utf8.length + Utf8.length(text, end);
    if (trueLength <= limit) {
      return Content.of(mediaType, utf8);
    }
    int kept = utf8.length <= limit ? utf8.length : Utf8.whole(utf8, limit);
    return Content.truncated(mediaType, Arrays.copyOf(utf8, kept), trueLength);
  }

  private static byte[] utf8(String text) {
    return Surrogates.paired(text).getBytes(StandardCharsets.UTF_8);
  }
}
