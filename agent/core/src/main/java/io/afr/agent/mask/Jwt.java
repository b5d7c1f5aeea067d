package io.afr.agent.mask;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * JSON web tokens, signed or encrypted: base64 of a JSON header that names an algorithm, and more
 * behind dots. Other base64 of JSON is none.
 */
final class Jwt implements Detector {

  private static final byte[] start = Chars.ascii("eyJ");
  private static final int MOST_HEADER = 4096;
  private static final int LEAST_HEADER = 16;
  private static final int MOST_PARTS = 5;

  @Override
  public @Nullable Hit find(byte[] text, int end, boolean open, int at) {
    if (!Chars.startsWith(text, end, at, start) || !isStart(text, at)) {
      return null;
    }
    int header = Chars.TOKEN.end(text, at, Math.min(end, at + MOST_HEADER));
    if (header == end && open) {
      return header - at < LEAST_HEADER / 2 ? null : new Hit(at, end, Kind.JWT);
    }
    if (header - at < LEAST_HEADER || Chars.at(text, end, header) != '.') {
      return null;
    }
    int to = rest(text, header, end);
    return to > header + 1 && namesAlgorithm(text, at, header) ? new Hit(at, to, Kind.JWT) : null;
  }

  private static boolean isStart(byte[] text, int at) {
    return at == 0 || Chars.isWordStart(text, at) || !Chars.TOKEN.has(text[at - 1]);
  }

  /** The dots and what is behind each. */
  private static int rest(byte[] text, int header, int end) {
    int to = header;
    for (int part = 1; part < MOST_PARTS && Chars.at(text, end, to) == '.'; part++) {
      int next = Chars.TOKEN.end(text, to + 1, end);
      if (next == to + 1 && !(part > 1 && Chars.at(text, end, next) == '.')) {
        // An unsigned token ends with a dot; so does a sentence.
        return to;
      }
      to = next;
    }
    return to;
  }

  private static boolean namesAlgorithm(byte[] text, int from, int to) {
    // A base64 decoder refuses what lacks its last letters.
    int whole = (to - from) % 4 == 1 ? to - 1 : to;
    byte[] decoded = Base64.getUrlDecoder().decode(java.util.Arrays.copyOfRange(text, from, whole));
    String header = new String(decoded, StandardCharsets.ISO_8859_1);
    return header.contains("\"alg\"") || header.contains("\"enc\"");
  }
}
