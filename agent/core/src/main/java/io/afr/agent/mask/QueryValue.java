package io.afr.agent.mask;

import org.jspecify.annotations.Nullable;

/** A value in an address whose name says little elsewhere: {@code ?key=…}, {@code &sig=…}. */
final class QueryValue implements Detector {

  private static final int LEAST = 16;

  private final Kind kind;
  private final byte[] word;

  QueryValue(Kind kind, String word) {
    this.kind = kind;
    this.word = Chars.ascii(word);
  }

  @Override
  public @Nullable Hit find(byte[] text, int end, boolean open, int at) {
    if (!Chars.startsWithAnyCase(text, end, at, word)) {
      return null;
    }
    int from = at + word.length;
    int to = from;
    int limit = Chars.near(from, end);
    while (to < limit && (Chars.BEARER.has(text[to]) || text[to] == '%')) {
      to++;
    }
    boolean isCut = open && to == end;
    boolean isKey = to - from >= LEAST && Chars.isMixed(text, from, to);
    return isKey || (isCut && to - from >= Token.LEAST_OPEN) ? new Hit(from, to, kind) : null;
  }
}
