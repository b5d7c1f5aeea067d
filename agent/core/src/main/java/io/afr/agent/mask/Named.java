package io.afr.agent.mask;

import org.jspecify.annotations.Nullable;

/** Values of names that tell: {@code "client_secret": "…"}, {@code PASSWORD=…}. */
final class Named implements Detector {

  private static final int MOST_NAME = 64;
  private static final byte[] nothing = Chars.ascii("null");

  private final Names names;
  private final int length;

  /**
   * @param length of the detector's word, which the name holds
   */
  Named(Names names, int length) {
    this.names = names;
    this.length = length;
  }

  @Override
  public @Nullable Hit find(byte[] text, int end, boolean open, int at) {
    if (at < 0 || at + length > end) {
      return null;
    }
    int to = Chars.NAME.end(text, at + length, Math.min(end, at + MOST_NAME));
    Value value = Value.behind(text, end, open, to);
    if (value == null) {
      return null;
    }
    int from = nameStart(text, Chars.NAME.start(text, Math.max(0, at - MOST_NAME), at));
    Kind kind = names.kind(text, from, to, value);
    if (kind == null && value.form() == Value.Form.NESTED) {
      value = value.first(text, open);
      kind = value == null ? null : names.kind(text, from, to, value);
    }
    return kind == null || value == null || value.length() == 0 || isNull(text, value)
        ? null
        : new Hit(value.start(), value.end(), kind, quotes(text, end, to, value));
  }

  /** The {@code n} of an escaped line break is no part of the name. */
  private static int nameStart(byte[] text, int from) {
    boolean isEscape = from > 0 && text[from - 1] == '\\' && "nrt".indexOf(text[from]) >= 0;
    return isEscape ? from + 1 : from;
  }

  private static boolean isNull(byte[] text, Value value) {
    return value.form() == Value.Form.BARE
        && value.length() == nothing.length
        && Chars.startsWith(text, value.end(), value.start(), nothing);
  }

  /** A number behind a quoted name is JSON, and so is what is nested: the mark needs quotes too. */
  private static int quotes(byte[] text, int end, int nameEnd, Value value) {
    if (value.form() != Value.Form.NESTED && value.form() != Value.Form.BARE) {
      return 0;
    }
    int quote = nameEnd;
    while (Chars.at(text, end, quote) == '\\') {
      quote++;
    }
    return Chars.at(text, end, quote) == '"' ? quote + 1 - nameEnd : 0;
  }
}
