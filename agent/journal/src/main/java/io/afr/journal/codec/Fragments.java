package io.afr.journal.codec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What short JSON mostly consists of: the same names again and again. On the tape each such
 * fragment is one byte, of those that UTF-8 does not have. Their order is part of the format: new
 * ones come last, as long as there are bytes.
 */
final class Fragments {

  private static final byte[] codes = {
    (byte) 0xC0,
    (byte) 0xC1,
    (byte) 0xF5,
    (byte) 0xF6,
    (byte) 0xF7,
    (byte) 0xF8,
    (byte) 0xF9,
    (byte) 0xFA,
    (byte) 0xFB,
    (byte) 0xFC,
    (byte) 0xFD,
    (byte) 0xFE
  };

  private static final byte[][] fragments =
      bytes(
          "{\"role\":\"assistant\",\"parts\":[{\"type\":\"",
          "{\"role\":\"tool\",\"parts\":[{\"type\":\"tool_call_response\",\"id\":\"",
          "{\"role\":\"user\",\"parts\":[{\"type\":\"",
          "tool_call\",\"id\":\"",
          "text\",\"content\":\"",
          "\",\"name\":\"",
          "\",\"arguments\":",
          "\",\"response\":\"",
          "afr:attachment:0:",
          "{\"inputTokens\":",
          ",\"outputTokens\":",
          ",\"total\":");

  /** Whether a fragment begins with a byte, which few do. */
  private static final boolean[] isFirst = new boolean[256];

  static {
    for (byte[] fragment : fragments) {
      isFirst[fragment[0] & 0xFF] = true;
    }
  }

  /** In longer JSON they matter less than the time to look for them. */
  private static final int LONGEST = 512;

  private Fragments() {}

  /** JSON with its fragments as one byte each; null if that would not be shorter. */
  static byte @Nullable [] packed(byte[] json) {
    if (json.length > LONGEST) {
      return null;
    }
    byte[] packed = new byte[json.length];
    int length = 0;
    for (int at = 0; at < json.length; ) {
      if (fragment(json[at]) != null) {
        // Not UTF-8, so that there is no byte to spare.
        return null;
      }
      int found = isFirst[json[at] & 0xFF] ? at(json, at) : -1;
      packed[length++] = found < 0 ? json[at] : codes[found];
      at += found < 0 ? 1 : fragments[found].length;
    }
    return length == json.length ? null : Arrays.copyOf(packed, length);
  }

  /** JSON as it was. */
  static byte[] unpacked(byte[] packed) {
    ByteArrayOutputStream json = new ByteArrayOutputStream(2 * packed.length);
    for (byte one : packed) {
      byte[] fragment = fragment(one);
      if (fragment == null) {
        json.write(one);
      } else {
        json.writeBytes(fragment);
      }
    }
    return json.toByteArray();
  }

  private static int at(byte[] json, int at) {
    for (int i = 0; i < fragments.length; i++) {
      byte[] fragment = fragments[i];
      int end = at + fragment.length;
      if (fragment[0] == json[at]
          && end <= json.length
          && Arrays.equals(fragment, 0, fragment.length, json, at, end)) {
        return i;
      }
    }
    return -1;
  }

  private static byte @Nullable [] fragment(byte code) {
    if (code >= 0 || (code & 0xFF) < 0xC0) {
      return null;
    }
    for (int i = 0; i < codes.length; i++) {
      if (codes[i] == code) {
        return fragments[i];
      }
    }
    return null;
  }

  private static byte[][] bytes(String... texts) {
    byte[][] bytes = new byte[texts.length][];
    for (int i = 0; i < texts.length; i++) {
      bytes[i] = texts[i].getBytes(StandardCharsets.UTF_8);
    }
    return bytes;
  }
}
