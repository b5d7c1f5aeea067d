package io.afr.agent.mask;

import org.jspecify.annotations.Nullable;

/** The password in {@code scheme://user:password@host}, also where slashes are escaped. */
final class UrlPassword implements Detector {

  private static final int MOST = 512;
  private static final byte[] digest = Chars.ascii("sha256:");

  @Override
  public @Nullable Hit find(byte[] text, int end, boolean open, int at) {
    int from = authority(text, end, at);
    if (from < 0 || !Chars.ALNUM.has(Chars.at(text, end, at - 1))) {
      return null;
    }
    int stop = Math.min(end, from + MOST);
    int colon = -1;
    int sign = -1;
    int i = from;
    for (; i < stop && !Chars.AUTHORITY_END.has(text[i]); i++) {
      if (text[i] == ':' && colon < 0) {
        colon = i;
      } else if (text[i] == '@') {
        sign = i;
      }
    }
    if (colon < 0) {
      return null;
    }
    if (sign < 0) {
      return open && i == end ? cut(text, colon + 1, end) : null;
    }
    return colon + 1 < sign
            && !Value.isPlaceholder(text, colon + 1, sign)
            && !Chars.startsWith(text, end, sign + 1, digest)
        ? new Hit(colon + 1, sign, Kind.PASSWORD)
        : null;
  }

  /** Behind {@code ://} or {@code :\/\/}. */
  private static int authority(byte[] text, int end, int at) {
    if (Chars.at(text, end, at + 1) == '/') {
      return Chars.at(text, end, at + 2) == '/' ? at + 3 : -1;
    }
    return Chars.at(text, end, at + 2) == '/' && Chars.at(text, end, at + 4) == '/' ? at + 5 : -1;
  }

  /** A port, or the beginning of a password. */
  private static @Nullable Hit cut(byte[] text, int from, int end) {
    boolean isPort = end - from <= 5 && !Chars.isLetters(text, from, end) && isDigits(text, from);
    return isPort || from == end ? null : new Hit(from, end, Kind.PASSWORD);
  }

  private static boolean isDigits(byte[] text, int from) {
    return text[from] >= '0' && text[from] <= '9';
  }
}
