package io.afr.agent.mask;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of names that tell: {@code "client_secret": "…"}, {@code PASSWORD=…}. */
final class Named implements Detector {

  static final int MOST_NAME = 64;

  private final byte[] word;
  private final List<Names.Telling> telling;

  /**
   * @param word that the name ends with
   */
  Named(String word) {
    this.word = Chars.ascii(word);
    this.telling = Names.endingWith(word);
  }

  @Override
  public @Nullable Hit find(byte[] text, int end, boolean open, int at) {
    int to = at + word.length;
    if (at < 0 || to >= end || Chars.NAME.has(text[to])) {
      return null;
    }
    if (!Chars.startsWithAnyCase(text, end, at, word)) {
      return null;
    }
    Value value = Value.behind(text, end, open, to);
    if (value == null) {
      return null;
    }
    int from = nameStart(text, at);
    Kind kind = Names.kind(telling, text, from, to, value);
    if (kind == null && value.form() == Value.Form.NESTED) {
      value = value.first(text, open);
      kind = value == null ? null : Names.kind(telling, text, from, to, value);
    }
    return kind == null || value == null || value.length() == 0
        ? null
        : new Hit(value.start(), value.wholeEnd(text, end), kind, quotes(text, end, to, value));
  }

  /** The {@code n} of an escaped line break is no part of the name. */
  static int nameStart(byte[] text, int at) {
    int from = Chars.NAME.start(text, Math.max(0, at - MOST_NAME), at);
    boolean isEscape = from > 0 && text[from - 1] == '\\' && "nrt".indexOf(text[from]) >= 0;
    return isEscape ? from + 1 : from;
  }

  /** A number behind a quoted name is JSON, and so is what is nested: the mark needs quotes too. */
  static int quotes(byte[] text, int end, int nameEnd, Value value) {
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
