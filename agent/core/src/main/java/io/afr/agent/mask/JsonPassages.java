package io.afr.agent.mask;

import java.util.function.Consumer;

/** The strings and numbers of JSON, which may be cut or no JSON at all. */
final class JsonPassages {

  private final byte[] bytes;
  private final int end;

  private JsonPassages(byte[] bytes, int end) {
    this.bytes = bytes;
    this.end = end;
  }

  static void each(byte[] bytes, int end, Consumer<Passage> passages) {
    new JsonPassages(bytes, end).each(passages);
  }

  private void each(Consumer<Passage> passages) {
    int i = 0;
    while (i < end) {
      int to = i + 1;
      if (bytes[i] == '"') {
        to = stringEnd(i + 1);
        passages.accept(Passage.string(bytes, i + 1, to));
        to++;
      } else if (isNumber(bytes[i])) {
        to = numberEnd(i);
        passages.accept(Passage.number(bytes, i, to));
      }
      i = to;
    }
  }

  private int stringEnd(int from) {
    int i = from;
    while (i < end && bytes[i] != '"') {
      i += bytes[i] == '\\' ? 2 : 1;
    }
    return Math.min(i, end);
  }

  private int numberEnd(int from) {
    int i = from;
    while (i < end && (isNumber(bytes[i]) || "+.eE".indexOf(bytes[i]) >= 0)) {
      i++;
    }
    return i;
  }

  private static boolean isNumber(byte b) {
    return b == '-' || (b >= '0' && b <= '9');
  }
}
