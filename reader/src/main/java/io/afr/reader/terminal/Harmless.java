package io.afr.reader.terminal;

/**
 * Makes recorded text safe to show: what would move the cursor, colour the terminal, reverse the
 * writing direction or hide is shown as {@code \x1b} or <code>\u202e</code> instead. What a model
 * or a tool wrote is somebody else's text.
 */
public final class Harmless {

  private static final int zeroWidthNonJoiner = 0x200C;
  private static final int zeroWidthJoiner = 0x200D;

  private Harmless() {}

  /** Everything on one line: each run of white space becomes one space. */
  public static String line(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isSpace(c)) {
        space = !safe.isEmpty();
        continue;
      }
      if (space) {
        safe.append(' ');
        space = false;
      }
      append(safe, c);
    }
    return safe.toString();
  }

  /** At most the first characters of one line; enough for a row, whatever the text's length. */
  public static String line(String text, int most) {
    if (text.length() <= most) {
      return line(text);
    }
    boolean splits = Character.isLowSurrogate(text.charAt(most));
    return line(text.substring(0, splits ? most - 1 : most));
  }

  /** Lines stay lines; a tab becomes two spaces. */
  public static String block(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean windowsLineEnd = c == '\r' && i < text.length() && text.charAt(i) == '\n';
      if (c == '\t') {
        safe.append("  ");
      } else if (c == '\n') {
        safe.append('\n');
      } else if (!windowsLineEnd) {
        append(safe, c);
      }
    }
    return safe.toString();
  }

  /** The same JSON, in which what could reach a terminal unseen stands as an escape. */
  public static String json(String document) {
    StringBuilder safe = new StringBuilder(document.length());
    for (int i = 0; i < document.length(); ) {
      int c = document.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\n' || c == '\r' || !isDangerous(c)) {
        safe.appendCodePoint(c);
      } else {
        for (char half : Character.toChars(c)) {
          safe.append(String.format("\\u%04x", (int) half));
        }
      }
    }
    return safe.toString();
  }

  private static boolean isSpace(int c) {
    return (Character.isWhitespace(c) && (c < 0x1C || c > 0x1F))
        || c == 0x85
        || Character.isSpaceChar(c);
  }

  private static void append(StringBuilder safe, int c) {
    if (!isDangerous(c)) {
      safe.appendCodePoint(c);
    } else if (c < 0x100) {
      safe.append(String.format("\\x%02x", c));
    } else {
      safe.append(String.format(c < 0x10000 ? "\\u%04x" : "\\u{%x}", c));
    }
  }

  private static boolean isDangerous(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.FORMAT -> c != zeroWidthJoiner && c != zeroWidthNonJoiner;
      default -> false;
    };
  }
}
