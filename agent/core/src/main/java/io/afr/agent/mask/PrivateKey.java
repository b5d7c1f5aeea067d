package io.afr.agent.mask;

import org.jspecify.annotations.Nullable;

/**
 * Private keys as PEM and OpenPGP write them, with line breaks of any kind, also as {@code \n} in
 * JSON. Sentences that only name the line that such a key begins with are left.
 */
final class PrivateKey implements Detector {

  private static final byte[] words = Chars.ascii("PRIVATE KEY");
  private static final byte[] block = Chars.ascii(" BLOCK");
  private static final byte[] dashes = Chars.ascii("-----");
  private static final byte[] begin = Chars.ascii("-----BEGIN ");
  private static final byte[] endLine = Chars.ascii("-----END ");
  private static final int MOST_NAME = 32;
  private static final int MOST_KEY = 64 * 1024;

  /** A line of a key, or what is left of it between escaped slashes. */
  private static final int LEAST_RUN = 24;

  /** How much of a cut key is one. */
  private static final int LEAST_OPEN_RUN = 8;

  @Override
  public @Nullable Hit find(byte[] text, int end, boolean open, int at) {
    if (!Chars.startsWith(text, end, at, words)) {
      return null;
    }
    int from = begin(text, at);
    int body = afterDashes(text, end, at + words.length);
    if (from < 0 || body < 0) {
      return null;
    }
    int to = bodyEnd(text, body, Math.min(end, body + MOST_KEY));
    boolean isOpen = open && to == end;
    if (longestRun(text, body, to) < (isOpen ? LEAST_OPEN_RUN : LEAST_RUN)) {
      return null;
    }
    return new Hit(from, lastLine(text, to, end), Kind.PRIVATE_KEY);
  }

  /** Where {@code -----BEGIN RSA } begins; -1 if it is not there. */
  private static int begin(byte[] text, int at) {
    for (int i = at; i >= Math.max(0, at - MOST_NAME); i--) {
      if (Chars.startsWith(text, at, i, begin)) {
        return i;
      }
    }
    return -1;
  }

  private static int afterDashes(byte[] text, int end, int from) {
    int at = Chars.startsWith(text, end, from, block) ? from + block.length : from;
    return Chars.startsWith(text, end, at, dashes) ? at + dashes.length : -1;
  }

  /** The body goes up to the line that ends it, or to what is no part of a key. */
  private static int bodyEnd(byte[] text, int from, int end) {
    int i = from;
    while (i < end && Chars.PEM.has(text[i])) {
      if (text[i] == '-' && end - i >= endLine.length && Chars.startsWith(text, end, i, dashes)) {
        // Its last line, or the first of another.
        break;
      }
      i++;
    }
    // A backslash in front of what is no part of the key belongs to that.
    while (i > from && text[i - 1] == '\\') {
      i--;
    }
    return i;
  }

  private static int lastLine(byte[] text, int from, int end) {
    if (!Chars.startsWith(text, end, from, endLine)) {
      return from;
    }
    for (int i = from + endLine.length; i < Math.min(end, from + 2 * MOST_NAME); i++) {
      if (Chars.startsWith(text, end, i, dashes)) {
        return i + dashes.length;
      }
    }
    return end - from < 2 * MOST_NAME ? end : from + endLine.length;
  }

  private static int longestRun(byte[] text, int from, int to) {
    int longest = 0;
    for (int i = from; i < to; i++) {
      int run = Chars.BASE64.end(text, i, to);
      longest = Math.max(longest, run - i);
      i = run;
    }
    return longest;
  }
}
