package io.afr.agent.mask;

import org.jspecify.annotations.Nullable;

/**
 * Keys that begin with {@code sk-}, as OpenAI's and those of the many that follow it. Words such as
 * {@code task-runner}, style classes such as {@code sk-folding-cube} and locales begin so too.
 */
final class SkKey implements Detector {

  private static final byte[] sk = Chars.ascii("sk-");
  private static final byte[] anthropic = Chars.ascii("ant-");
  private static final byte[] openRouter = Chars.ascii("or-");
  private static final byte[][] named = {
    Chars.ascii("proj-"),
    Chars.ascii("svcacct-"),
    Chars.ascii("admin-"),
    Chars.ascii("None-"),
    Chars.ascii("ant-api"),
    Chars.ascii("or-v1-"),
    Chars.ascii("lf-")
  };

  /** The rest of a key without a name of its own. */
  private static final int LEAST = 20;

  /** The rest of a key that has letters of all kinds, but is divided. */
  private static final int LEAST_DIVIDED = 40;

  @Override
  public @Nullable Hit find(byte[] text, int end, boolean open, int at) {
    if (!Chars.startsWith(text, end, at, sk)) {
      return null;
    }
    int from = at + sk.length;
    int to = Chars.TOKEN.end(text, from, Chars.near(from, end));
    if (to - from > Token.MOST) {
      return null;
    }
    boolean isKey =
        Chars.isWordStart(text, at)
            ? isKey(text, from, to) || (open && to == end && to - from >= Token.LEAST_OPEN)
            : isSurelyKey(text, from, to);
    return isKey ? new Hit(at, to, kind(text, from, to)) : null;
  }

  private static boolean isKey(byte[] text, int from, int to) {
    if (to - from < LEAST) {
      return false;
    }
    if (isNamed(text, from, to)) {
      return Chars.hasDigit(text, from, to) || Chars.isCaseMixed(text, from, to);
    }
    int undivided = Chars.WORD.end(text, from, to);
    return (undivided - from >= LEAST && Chars.isMixed(text, from, undivided))
        || (to - from >= LEAST_DIVIDED && Chars.isVeryMixed(text, from, to));
  }

  /** Glued to what stands before it. */
  private static boolean isSurelyKey(byte[] text, int from, int to) {
    return to - from >= LEAST_DIVIDED
        && isNamed(text, from, to)
        && Chars.isVeryMixed(text, from, to);
  }

  private static boolean isNamed(byte[] text, int from, int to) {
    for (byte[] name : named) {
      if (Chars.startsWith(text, to, from, name)) {
        return true;
      }
    }
    return false;
  }

  private static Kind kind(byte[] text, int from, int to) {
    if (Chars.startsWith(text, to, from, anthropic)) {
      return Kind.ANTHROPIC_KEY;
    }
    return Chars.startsWith(text, to, from, openRouter) ? Kind.OPENROUTER_KEY : Kind.OPENAI_KEY;
  }
}
