package io.afr.agent.json;

import io.afr.journal.AttachmentMark;
import io.afr.journal.Content;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes images and sounds out of JSON that others wrote. Its strings may be {@code data:} addresses
 * that end with base64, or base64 as a whole if that begins like a known kind of file. Whoever puts
 * them back gets the same JSON, byte for byte.
 */
final class JsonMedia {

  private static final String BASE64 = ";base64,";

  /** An address says what it holds within so many bytes. */
  private static final int MAX_PREFIX = 150;

  private final byte[] document;
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private final List<Content> attachments = new ArrayList<>();
  private int done;

  private JsonMedia(Json value) {
    this.document = value.document();
    this.done = value.start();
  }

  /** The value without its media, which are attached; null if it holds none. */
  static @Nullable Content lifted(Json value) {
    if (value.end() - value.start() < Media.LEAST_CHARS) {
      return null;
    }
    JsonMedia media = new JsonMedia(value);
    media.lift(value);
    if (media.attachments.isEmpty()) {
      return null;
    }
    media.copyTo(value.end());
    byte[] json = media.text.toByteArray();
    return Bounded.bytes(Content.JSON, json, 0, json.length).withAttachments(media.attachments);
  }

  private void lift(Json value) {
    if (value.end() - value.start() < Media.LEAST_CHARS) {
      return;
    }
    if (value.isString()) {
      liftString(value.start() + 1, value.end() - 1);
    } else {
      value.members().values().forEach(this::lift);
      value.items().forEach(this::lift);
    }
  }

  private void liftString(int from, int to) {
    String prefix =
        new String(document, from, Math.min(MAX_PREFIX, to - from), StandardCharsets.ISO_8859_1);
    int comma = prefix.startsWith("data:") ? prefix.indexOf(BASE64) : -1;
    String type = comma < 0 ? null : prefix.substring("data:".length(), comma);
    int start = comma < 0 ? from : from + comma + BASE64.length();
    if (to - start < Media.LEAST_CHARS || !looksLikeBase64(start)) {
      return;
    }
    Media media = Media.ofBase64(type, document, start, to);
    if (media != null && (comma >= 0 || !media.mediaType().equals(Magic.UNKNOWN))) {
      copyTo(start);
      String mark = AttachmentMark.of(attachments.size(), media.front());
      text.writeBytes(mark.getBytes(StandardCharsets.ISO_8859_1));
      attachments.add(media.content());
      done = to;
    }
  }

  /** Prose does not, within a few words. */
  private boolean looksLikeBase64(int start) {
    for (int i = start; i < start + 64; i++) {
      byte b = document[i];
      boolean isDigit =
          (b >= 'A' && b <= 'Z')
              || (b >= 'a' && b <= 'z')
              || (b >= '0' && b <= '9')
              || b == '+'
              || b == '/';
      if (!isDigit) {
        return false;
      }
    }
    return true;
  }

  private void copyTo(int end) {
    text.write(document, done, end - done);
    done = end;
  }
}
