package io.afr.agent.mask;

import org.jspecify.annotations.Nullable;

/** A key that begins with letters of its own: {@code ghp_…}, {@code AIza…}. */
final class Token implements Detector {

  /** Of a cut text this much of a key's rest is enough. */
  static final int LEAST_OPEN = 4;

  /** No key is longer. */
  static final int MOST = 512;

  /** What keeps words from being taken for keys. */
  enum Look {
    /** The beginning and the length say enough. */
    ANY,
    /** Digits among letters. */
    MIXED,
    /** Letters of both cases. */
    CASE_MIXED
  }

  private final Kind kind;
  private final byte[] prefix;
  private final Chars body;
  private final int least;
  private final int most;
  private final Look look;

  /**
   * @param prefix how it begins
   * @param body what the rest is made of
   * @param least how long the rest is at least
   * @param most how long it is at most; a longer run is something else
   * @param look what the rest must look like
   */
  Token(Kind kind, String prefix, Chars body, int least, int most, Look look) {
    this.kind = kind;
    this.prefix = Chars.ascii(prefix);
    this.body = body;
    this.least = least;
    this.most = most;
    this.look = look;
  }

  /** A key whose rest is at least so long, and mixed. What is much longer is encoded data. */
  static Token of(Kind kind, String prefix, Chars body, int least) {
    return new Token(kind, prefix, body, least, MOST, Look.MIXED);
  }

  @Override
  public @Nullable Hit find(byte[] text, int end, boolean open, int at) {
    if (!Chars.startsWith(text, end, at, prefix) || !Chars.isWordStart(text, at)) {
      return null;
    }
    int from = at + prefix.length;
    int to = body.end(text, from, Chars.near(from, end));
    if (to == end && open && to - from <= most) {
      return to - from < LEAST_OPEN ? null : new Hit(at, to, kind);
    }
    int length = to - from;
    boolean fits = length >= least && length <= most && !Chars.ALNUM.has(Chars.at(text, end, to));
    return fits && looksRight(text, from, to) ? new Hit(at, to, kind) : null;
  }

  private boolean looksRight(byte[] text, int from, int to) {
    return switch (look) {
      case ANY -> true;
      case MIXED -> Chars.isMixed(text, from, to);
      case CASE_MIXED -> Chars.isCaseMixed(text, from, to);
    };
  }
}
