package io.afr.agent.mask;

/** Where an object or an array of JSON ends. */
final class Nesting {

  private Nesting() {}

  /** Behind the bracket that closes the one at {@code from}; the end of the text if none does. */
  static int end(byte[] text, int end, int from) {
    int depth = 0;
    boolean inString = false;
    for (int i = from; i < end; i++) {
      byte b = text[i];
      if (inString) {
        if (b == '\\') {
          i++;
        } else if (b == '"') {
          inString = false;
        }
      } else if (b == '"') {
        inString = true;
      } else if (b == '{' || b == '[') {
        depth++;
      } else if (b == '}' || b == ']') {
        depth--;
        if (depth == 0) {
          return i + 1;
        }
      }
    }
    return end;
  }
}
