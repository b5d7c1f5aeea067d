package io.afr.agent.record;

import io.afr.agent.json.Utf8;
import io.afr.journal.Content;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How much is kept of anything, so that no object of the host can fill memory, disk or an entry.
 *
 * @param maxContentBytes of one content; more is cut off and its true length kept
 */
record Limits(long maxContentBytes) {

  private static final int MAX_FACT_CHARS = 1_000;
  private static final int MAX_MESSAGE_CHARS = 8_000;

  /** A short fact, which stands in the entry itself. */
  static String fact(String fact) {
    return front(fact, MAX_FACT_CHARS);
  }

  /** An error's message, which stands in the entry itself. */
  static @Nullable String message(@Nullable String message) {
    return message == null ? null : front(message, MAX_MESSAGE_CHARS);
  }

  /** What is kept of a content, and of each of its attachments. */
  Content content(Content content) {
    Content limited = limited(content);
    return content.attachments().isEmpty()
        ? limited
        : limited.withAttachments(content.attachments().stream().map(this::limited).toList());
  }

  private Content limited(Content content) {
    byte[] bytes = content.bytes();
    if (bytes == null || fits(bytes)) {
      return content;
    }
    byte[] front = Arrays.copyOf(bytes, Utf8.whole(bytes, (int) maxContentBytes));
    return Content.truncated(content.mediaType(), front, content.trueLength());
  }

  private boolean fits(byte @Nullable [] bytes) {
    return bytes == null || bytes.length <= maxContentBytes;
  }

  private static String front(String text, int maxChars) {
    if (text.length() <= maxChars) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(maxChars - 2));
    return text.substring(0, splits ? maxChars - 2 : maxChars - 1) + '…';
  }
}
