package io.afr.agent.mask;

import org.jspecify.annotations.Nullable;

/** The secret path of an address at hooks.slack.com. */
final class SlackHook implements Detector {

  private static final byte[] host = Chars.ascii("hooks.slack.com");
  private static final int LEAST = 16;

  @Override
  public @Nullable Hit find(byte[] text, int end, boolean open, int at) {
    if (!Chars.startsWith(text, end, at, host)) {
      return null;
    }
    int from = at + host.length;
    int to = from;
    while (to < end && (Chars.TOKEN.has(text[to]) || text[to] == '/' || isSlash(text, end, to))) {
      to++;
    }
    boolean isOpen = open && to == end;
    return to - from >= LEAST && (isOpen || Chars.hasDigit(text, from, to))
        ? new Hit(from, to, Kind.SLACK_HOOK)
        : null;
  }

  private static boolean isSlash(byte[] text, int end, int at) {
    return text[at] == '\\' && Chars.at(text, end, at + 1) == '/';
  }
}
