package io.afr.agent.mask;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What stands behind {@code Bearer} and {@code Basic}, wherever that is. */
final class Credentials {

  private static final byte[] bearer = Chars.ascii("bearer");
  private static final byte[] basic = Chars.ascii("basic");
  private static final int LEAST_BEARER = 16;
  private static final int LEAST_BASIC = 8;

  private Credentials() {}

  static @Nullable Hit ofBearer(byte[] text, int end, boolean open, int at) {
    int from = behind(text, end, at, bearer);
    if (from < 0) {
      return null;
    }
    int to = Chars.BEARER.end(text, from, end);
    if (open && to == end) {
      return to - from < Token.LEAST_OPEN ? null : new Hit(from, to, Kind.BEARER);
    }
    int whole = to > from && text[to - 1] == '.' ? to - 1 : to;
    return whole - from >= LEAST_BEARER && Chars.isMixed(text, from, whole)
        ? new Hit(from, whole, Kind.BEARER)
        : null;
  }

  static @Nullable Hit ofBasic(byte[] text, int end, boolean open, int at) {
    int from = behind(text, end, at, basic);
    if (from < 0) {
      return null;
    }
    int to = Chars.BASE64.end(text, from, Chars.near(from, end));
    boolean isCut = open && to == end;
    return to - from >= LEAST_BASIC && isNameAndPassword(text, from, to, isCut)
        ? new Hit(from, to, Kind.BASIC)
        : null;
  }

  /** Where what is behind a word and a space begins; -1 if it is not there. */
  private static int behind(byte[] text, int end, int at, byte[] word) {
    if (!Chars.startsWithAnyCase(text, end, at, word) || !Chars.isWordStart(text, at)) {
      return -1;
    }
    int space = at + word.length;
    int from = space;
    while (from < end && (text[from] == ' ' || text[from] == '\t')) {
      from++;
    }
    return from > space ? from : -1;
  }

  private static boolean isNameAndPassword(byte[] text, int from, int to, boolean isCut) {
    int whole = isCut ? to - (to - from) % 4 : to;
    byte[] decoded;
    try {
      decoded = Base64.getDecoder().decode(Arrays.copyOfRange(text, from, whole));
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
    String pair = new String(decoded, StandardCharsets.UTF_8);
    boolean isText = pair.chars().allMatch(c -> c >= ' ' && c != 0x7F && c != 0xFFFD);
    return isText && (isCut || pair.indexOf(':') > 0);
  }
}
