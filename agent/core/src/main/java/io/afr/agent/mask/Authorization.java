package io.afr.agent.mask;

import org.jspecify.annotations.Nullable;

/** The credentials of an {@code Authorization} header, however headers are written down. */
final class Authorization implements Detector {

  private static final byte[] name = Chars.ascii("authorization");

  /** Schemes whose credentials have several words. */
  private static final byte[][] wordy = {
    Chars.ascii("digest "), Chars.ascii("aws4-"), Chars.ascii("hawk "), Chars.ascii("oauth ")
  };

  private static final byte[][] schemes = {
    Chars.ascii("bearer "),
    Chars.ascii("basic "),
    Chars.ascii("token "),
    Chars.ascii("apikey "),
    Chars.ascii("api-key "),
    Chars.ascii("key "),
    Chars.ascii("bot "),
    Chars.ascii("negotiate "),
    Chars.ascii("ntlm "),
    Chars.ascii("sharedkey ")
  };

  private static final int LEAST = 8;
  private static final int LEAST_UNKNOWN = 16;

  @Override
  public @Nullable Hit find(byte[] text, int end, boolean open, int at) {
    if (!Chars.startsWithAnyCase(text, end, at, name)) {
      return null;
    }
    int nameEnd = at + name.length;
    Value value = Value.behind(text, end, open, nameEnd);
    if (value == null) {
      return null;
    }
    boolean isInList = value.form() == Value.Form.NESTED;
    int from = isInList ? listed(text, value) : value.start();
    int limit = value.form() == Value.Form.QUOTED ? value.end() : lineEnd(text, from, end);
    int scheme = Chars.TOKEN.end(text, from, limit);
    int credentials = Chars.SPACE.end(text, scheme, limit);
    return credentials > scheme && credentials < limit && scheme > from
        ? behindScheme(text, from, credentials, limit, open && limit == end)
        : alone(text, from, limit, open && limit == end);
  }

  /** The first text in a list of them. */
  private static int listed(byte[] text, Value list) {
    int at = list.start() + 1;
    while (at < list.end() && (Chars.SPACE.has(text[at]) || text[at] == '"' || text[at] == '\\')) {
      at++;
    }
    return at;
  }

  private static int lineEnd(byte[] text, int from, int end) {
    int i = from;
    int limit = Chars.near(from, end);
    while (i < limit && !Chars.HEADER_END.has(text[i])) {
      i++;
    }
    return i;
  }

  private static @Nullable Hit behindScheme(
      byte[] text, int scheme, int from, int limit, boolean isOpen) {
    boolean isWordy = isOneOf(wordy, text, scheme, limit);
    int to = isWordy ? limit : wordEnd(text, from, limit);
    boolean isSecret =
        (isWordy || isOneOf(schemes, text, scheme, limit))
            ? looksSecret(text, from, to)
            : to - from >= LEAST_UNKNOWN && Chars.isMixed(text, from, to);
    boolean isCut = isOpen && to == limit;
    return (isCut || isSecret) && !Value.isPlaceholder(text, from, to)
        ? new Hit(from, to, Kind.AUTHORIZATION)
        : null;
  }

  /** Without a scheme. */
  private static @Nullable Hit alone(byte[] text, int from, int limit, boolean isOpen) {
    int to = wordEnd(text, from, limit);
    boolean isCut = isOpen && to == limit;
    return to - from >= LEAST
            && !Value.isPlaceholder(text, from, to)
            && (isCut || Chars.isMixed(text, from, to))
        ? new Hit(from, to, Kind.AUTHORIZATION)
        : null;
  }

  private static boolean isOneOf(byte[][] schemes, byte[] text, int from, int end) {
    for (byte[] scheme : schemes) {
      if (Chars.startsWithAnyCase(text, end, from, scheme)) {
        return true;
      }
    }
    return false;
  }

  private static int wordEnd(byte[] text, int from, int limit) {
    int i = from;
    while (i < limit && !Chars.SPACE.has(text[i]) && text[i] != ',' && text[i] != ';') {
      i++;
    }
    return i;
  }

  /** A word of a sentence about authorization has neither digits nor capitals in its middle. */
  private static boolean looksSecret(byte[] text, int from, int to) {
    return to - from >= 4
        && (Chars.hasDigit(text, from, to)
            || Chars.isCaseMixed(text, Math.min(from + 1, to), to)
            || text[to - 1] == '=');
  }
}
