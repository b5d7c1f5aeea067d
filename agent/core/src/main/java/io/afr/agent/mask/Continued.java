package io.afr.agent.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the strings of an event that continue those of earlier events: those called {@code delta},
 * all within an object of that name, and what the events of other providers have instead. Two
 * strings continue each other if they stand at the same path, and everything on the way there that
 * is numbered has the same number.
 */
final class Continued {

  private static final int MOST_DEPTH = 64;

  private static final Set<String> numbers =
      Set.of(
          "index",
          "output_index",
          "content_index",
          "summary_index",
          "item_id",
          "contentBlockIndex");

  /** Where providers that have no deltas put the pieces of an answer. */
  private static final Set<String> texts =
      Set.of(
          "text",
          "content",
          "response",
          "thinking",
          "reasoning",
          "arguments",
          "partial_json",
          "generation",
          "outputText");

  /** What events say who are no pieces, but repeat all that the pieces said. */
  private static final Set<String> wholes = Set.of("item", "part", "output", "error");

  private static final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1;

    Malformed() {
      super(null, null, false, false);
    }
  }

  private final byte[] line;
  private final int end;
  private final List<Slot> slots = new ArrayList<>();
  private String type = "";
  private int at;

  private Continued(byte[] line, int from) {
    this.line = line;
    this.end = line.length;
    this.at = from;
  }

  /** The continuing strings of the JSON that begins at {@code from}; none if it is no object. */
  static List<Slot> in(byte[] line, int from) {
    Continued event = new Continued(line, from);
    try {
      event.object("", false, 0);
    } catch (Malformed noJson) {
      return List.of();
    }
    if (event.isWhole()) {
      return List.of();
    }
    for (Slot slot : event.slots) {
      slot.path = event.type + slot.path;
    }
    return event.slots;
  }

  /** Events that are named after what is over repeat what was said. */
  private boolean isWhole() {
    return type.endsWith("done") || type.endsWith("completed") || type.endsWith("incomplete");
  }

  private void object(String path, boolean inDelta, int depth) {
    expect('{');
    int first = slots.size();
    StringBuilder numbered = new StringBuilder();
    skipSpace();
    while (peek() != '}') {
      String name = string();
      skipSpace();
      expect(':');
      skipSpace();
      member(name, path, inDelta, depth, numbered);
      comma('}');
    }
    at++;
    for (int i = first; i < slots.size(); i++) {
      slots.get(i).path += numbered;
    }
  }

  private void member(
      String name, String path, boolean inDelta, int depth, StringBuilder numbered) {
    int from = at;
    boolean isDelta = inDelta || name.equals("delta");
    value(path + '.' + name, name, isDelta, depth);
    if (numbers.contains(name)) {
      numbered.append(name).append(ascii(from, at));
    } else if (depth == 0 && name.equals("type")) {
      type = ascii(from, at).replace("\"", "");
    }
  }

  private void array(String path, String name, boolean inDelta, int depth) {
    expect('[');
    skipSpace();
    while (peek() != ']') {
      value(path + "[]", name, inDelta, depth);
      comma(']');
    }
    at++;
  }

  private void value(String path, String name, boolean inDelta, int depth) {
    if (depth > MOST_DEPTH) {
      throw new Malformed();
    }
    switch (peek()) {
      case '{' -> object(path, inDelta, depth + 1);
      case '[' -> array(path, name, inDelta, depth + 1);
      case '"' -> text(path, name, inDelta);
      default -> literal();
    }
  }

  private void text(String path, String name, boolean inDelta) {
    int from = at + 1;
    skipString();
    boolean continues = inDelta ? !isIdentity(name) : texts.contains(name);
    if (continues && !isInWhole(path)) {
      slots.add(new Slot(from, at - 1, path));
    }
  }

  /** Within a delta, what says what it is of. */
  private static boolean isIdentity(String name) {
    return name.equals("id") || name.equals("type") || name.equals("role") || name.equals("name");
  }

  private static boolean isInWhole(String path) {
    int dot = path.indexOf('.', 1);
    return dot > 0 && wholes.contains(path.substring(1, dot));
  }

  private void literal() {
    int from = at;
    while (at < end && "-+.0123456789eEtrufalsn".indexOf(line[at]) >= 0) {
      at++;
    }
    if (at == from) {
      throw new Malformed();
    }
  }

  private String string() {
    int from = at + 1;
    skipString();
    return ascii(from, at - 1);
  }

  private void skipString() {
    expect('"');
    while (peek() != '"') {
      at += line[at] == '\\' ? 2 : 1;
    }
    at++;
  }

  private void comma(char closing) {
    skipSpace();
    if (peek() == ',') {
      at++;
      skipSpace();
    } else if (peek() != closing) {
      throw new Malformed();
    }
  }

  private void skipSpace() {
    at = Chars.SPACE.end(line, at, end);
  }

  private void expect(char c) {
    if (peek() != c) {
      throw new Malformed();
    }
    at++;
  }

  private byte peek() {
    if (at >= end) {
      throw new Malformed();
    }
    return line[at];
  }

  private String ascii(int from, int to) {
    return new String(line, from, to - from, java.nio.charset.StandardCharsets.ISO_8859_1);
  }
}
