package io.afr.agent.mask;

import org.jspecify.annotations.Nullable;

/**
 * What a name is given: {@code "name": "value"}, {@code name=value}, {@code Name: value}, {@code
 * <name>value</name>}, in JSON also as text within text.
 *
 * @param form how it is written
 * @param isCut whether the text was cut off inside it
 */
record Value(int start, int end, Form form, boolean isCut) {

  /** How values are written. */
  enum Form {
    QUOTED,
    /** Quoted, but the name is not, as in a program. */
    LITERAL,
    BARE,
    /** Right behind an equals sign, as in queries and settings. */
    ASSIGNED,
    /** An object or array. */
    NESTED
  }

  private static final byte[][] words = {
    Chars.ascii("null"),
    Chars.ascii("none"),
    Chars.ascii("true"),
    Chars.ascii("false"),
    Chars.ascii("undefined"),
    Chars.ascii("string"),
    Chars.ascii("uint8array"),
    Chars.ascii("bytes32"),
    Chars.ascii("redacted"),
    Chars.ascii("[redacted]"),
    Chars.ascii("hidden"),
    Chars.ascii("process.env"),
    Chars.ascii("os.environ"),
    Chars.ascii("os.getenv"),
    Chars.ascii("system.getenv")
  };
  private static final byte[] masked = Chars.ascii("[masked:");
  private static final byte[] your = Chars.ascii("your");

  /** Behind a name; null if nothing is assigned there. */
  static @Nullable Value behind(byte[] text, int end, boolean open, int nameEnd) {
    int at = closingQuote(text, end, nameEnd);
    boolean isQuotedName = at > nameEnd;
    int sign = Chars.SPACE.end(text, at, end);
    byte separator = Chars.at(text, end, sign);
    if (separator == '>' && sign == nameEnd) {
      return element(text, end, open, sign + 1);
    }
    if (separator != ':' && separator != '=') {
      return null;
    }
    int next = operatorEnd(text, end, sign);
    int from = Math.max(next, 0);
    while (from < end && (text[from] == ' ' || text[from] == '\t')) {
      from++;
    }
    boolean isTight = separator == '=' && sign == nameEnd && from == next;
    return next < 0 || from == end ? null : at(text, end, open, from, isTight, isQuotedName);
  }

  /**
   * Behind {@code :}, {@code =}, {@code :=} or {@code =>}; -1 if it is {@code ==} or {@code ::}.
   */
  private static int operatorEnd(byte[] text, int end, int sign) {
    byte second = Chars.at(text, end, sign + 1);
    if (second == text[sign]) {
      return -1;
    }
    boolean isLong = text[sign] == ':' ? second == '=' : second == '>';
    return isLong ? sign + 2 : sign + 1;
  }

  private static @Nullable Value at(
      byte[] text, int end, boolean open, int from, boolean isTight, boolean isQuotedName) {
    int quote = from;
    while (quote < end && text[quote] == '\\') {
      quote++;
    }
    byte first = Chars.at(text, end, quote);
    if (first == '"' || first == '\'' || first == '`') {
      Value value = quoted(text, end, open, quote, quote - from);
      return isQuotedName ? value : value.asLiteral(text);
    }
    if (isQuotedName && (text[from] == '[' || text[from] == '{')) {
      return new Value(from, end, Form.NESTED, false);
    }
    if (text[from] == '[') {
      return bare(text, end, open, from + 1, Form.BARE);
    }
    return quote > from ? null : bare(text, end, open, from, isTight ? Form.ASSIGNED : Form.BARE);
  }

  /**
   * @param depth how many backslashes stand before the quote, because all of this is text in text
   */
  private static Value quoted(byte[] text, int end, boolean open, int quote, int depth) {
    int slashes = 0;
    for (int i = quote + 1; i < end; i++) {
      if (text[i] == '\\') {
        slashes++;
        continue;
      }
      boolean closes = depth == 0 ? slashes % 2 == 0 : slashes <= depth;
      if ((text[i] == text[quote] && closes) || (text[i] == '"' && slashes < depth)) {
        return new Value(quote + 1, i - Math.min(slashes, depth), Form.QUOTED, false);
      }
      slashes = 0;
    }
    return new Value(quote + 1, end, Form.QUOTED, open);
  }

  private static @Nullable Value bare(byte[] text, int end, boolean open, int from, Form form) {
    int to = from;
    int limit = Chars.near(from, end);
    while (to < limit && !Chars.VALUE_END.has(text[to])) {
      to++;
    }
    return to == from || Chars.at(text, end, to) == '('
        ? null
        : new Value(from, to, form, open && to == end);
  }

  private static @Nullable Value element(byte[] text, int end, boolean open, int from) {
    int to = from;
    int limit = Chars.near(from, end);
    while (to < limit && text[to] != '<') {
      to++;
    }
    boolean closes = Chars.at(text, end, to + 1) == '/';
    return to > from && (closes || (open && to == end))
        ? new Value(from, to, Form.QUOTED, to == end)
        : null;
  }

  private static int closingQuote(byte[] text, int end, int nameEnd) {
    int at = nameEnd;
    while (Chars.at(text, end, at) == '\\') {
      at++;
    }
    byte quote = Chars.at(text, end, at);
    return quote == '"' || quote == '\'' ? at + 1 : nameEnd;
  }

  int length() {
    return end - start;
  }

  /** As what is assigned in a program; null if the quote was the end of a text. */
  private @Nullable Value asLiteral(byte[] text) {
    boolean isBehind = start < end && " ,;:)+]}\\".indexOf(text[start]) >= 0;
    return isBehind || !hasNoSpace(text) ? null : new Value(start, end, Form.LITERAL, isCut);
  }

  /** Whether a statement of a program ends behind this. */
  boolean endsStatement(byte[] text) {
    return Chars.at(text, text.length, end) == ';';
  }

  /** Where the secret ends that this is, which may go on farther than was looked. */
  int wholeEnd(byte[] text, int textEnd) {
    if (form == Form.NESTED) {
      return Nesting.end(text, textEnd, start);
    }
    int to = end;
    while (form != Form.QUOTED && form != Form.LITERAL && to < textEnd) {
      if (Chars.VALUE_END.has(text[to])) {
        break;
      }
      to++;
    }
    return to;
  }

  /** The first text in an array; null if there is none. */
  @Nullable Value first(byte[] text, boolean open) {
    int at = Chars.SPACE.end(text, start + 1, end);
    Value first = text[start] == '[' && at < end ? at(text, end, open, at, false, true) : null;
    return first != null && first.form == Form.QUOTED ? first : null;
  }

  /** Whether this only stands for a value: {@code ${KEY}}, {@code <key>}, {@code null}… */
  boolean isPlaceholder(byte[] text) {
    return isPlaceholder(text, start, end);
  }

  static boolean isPlaceholder(byte[] text, int from, int to) {
    if (from >= to || "${<%*".indexOf(text[from]) >= 0 || isOneLetter(text, from, to)) {
      return true;
    }
    for (byte[] word : words) {
      int wordEnd = from + word.length;
      if (Chars.startsWithAnyCase(text, to, from, word)
          && (wordEnd == to || !Chars.ALNUM.has(text[wordEnd]))) {
        return true;
      }
    }
    return Chars.startsWith(text, to, from, masked)
        || (Chars.startsWithAnyCase(text, to, from, your) && !Chars.hasDigit(text, from, to));
  }

  private static boolean isOneLetter(byte[] text, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (text[i] != text[from]) {
        return false;
      }
    }
    return to - from > 1;
  }

  /** Whether this looks drawn by chance. */
  boolean isRandom(byte[] text, int least) {
    return length() >= least && hasNoSpace(text) && Chars.isMixed(text, start, end);
  }

  boolean hasDot(byte[] text) {
    for (int i = start; i < end; i++) {
      if (text[i] == '.') {
        return true;
      }
    }
    return false;
  }

  boolean hasNoSpace(byte[] text) {
    for (int i = start; i < end; i++) {
      if (Chars.SPACE.has(text[i])) {
        return false;
      }
    }
    return true;
  }
}
