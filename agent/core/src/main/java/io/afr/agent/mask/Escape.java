package io.afr.agent.mask;

import org.jspecify.annotations.Nullable;

/** A letter that is written as an escape with its number, though it need not be. */
final class Escape implements Detector {

  private static final Hit found = new Hit(0, 0, Kind.ESCAPED);
  private static final int LENGTH = 6;

  @Override
  public @Nullable Hit find(byte[] text, int end, boolean open, int at) {
    return letter(text, end, at) == 0 ? null : found;
  }

  /** The letter, digit or sign that is escaped here; 0 if it is none that a secret has. */
  static byte letter(byte[] text, int end, int at) {
    if (at < 0
        || at + LENGTH > end
        || text[at] != '\\'
        || text[at + 1] != 'u'
        || text[at + 2] != '0'
        || text[at + 3] != '0') {
      return 0;
    }
    int code = 16 * Character.digit(text[at + 4], 16) + Character.digit(text[at + 5], 16);
    boolean isSign = code == '+' || code == '/' || code == ':' || code == '@' || code == '~';
    byte b = (byte) code;
    return Chars.HEX.has(text[at + 4])
            && Chars.HEX.has(text[at + 5])
            && code > 0
            && code < 127
            && (isSign || Chars.DOTTED.has(b) || "=?& ".indexOf(b) >= 0)
        ? b
        : 0;
  }
}
