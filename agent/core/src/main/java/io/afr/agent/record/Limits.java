package io.afr.agent.record;

import io.afr.agent.json.Utf8;
import io.afr.journal.Content;
import io.afr.journal.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  List<Content> contents(List<Content> contents) {
    if (contents.isEmpty()) {
      return contents;
    }
    List<Content> limited = new ArrayList<>(contents.size());
    for (Content content : contents) {
      limited.add(content(content));
    }
    return limited;
  }

  List<Part> parts(List<Part> parts) {
    if (parts.isEmpty()) {
      return parts;
    }
    List<Part> limited = new ArrayList<>(parts.size());
    for (Part part : parts) {
      boolean fits = fits(part.content().bytes());
      limited.add(fits ? part : new Part(part.name(), content(part.content())));
    }
    return limited;
  }

  private Content content(Content content) {
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
    return text.length() <= maxChars ? text : text.substring(0, maxChars - 1) + '…';
  }
}
