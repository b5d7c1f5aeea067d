package io.afr.agent.json;

import io.afr.journal.Content;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value in a JSON document, which also knows the bytes that it was read from: what is recorded is
 * cut out of the document, never written anew.
 *
 * <p>What is not there is {@link #MISSING}, so that a path can be followed without a check at each
 * step. Integrations read JSON through this because the parser is not visible to them.
 */
public final class Json {

  /** The value that is not there: no members, no items, no text. */
  public static final Json MISSING = new Json(new byte[0], 0, 0, null);

  private final byte[] document;
  private final int start;
  private final int end;
  private final @Nullable Object value;

  /**
   * @param value the members as a map, the items as a list, a string as {@link Text}, a number or
   *     boolean as {@link Literal}, null for JSON's null
   */
  Json(byte[] document, int start, int end, @Nullable Object value) {
    this.document = document;
    this.start = start;
    this.end = end;
    this.value = value;
  }

  /** Reads a document; {@link #MISSING} if it is not whole or not JSON. */
  public static Json parse(byte[] utf8) {
    return JsonTree.read(utf8, "");
  }

  /**
   * Reads a document that a person wrote, in UTF-8: whole, nothing behind it, and no member twice.
   *
   * @throws NotJsonException says where it is wrong
   */
  public static Json read(byte[] utf8) throws NotJsonException {
    return JsonTree.strict(utf8);
  }

  /**
   * Reads a document, but leaves out the content of one of the root's members, for answers that
   * consist of little else.
   */
  public static Json parseWithout(String member, byte[] utf8) {
    return JsonTree.read(utf8, member);
  }

  /** The member of this object. */
  public Json get(String name) {
    return members().getOrDefault(name, MISSING);
  }

  /** The member of this object that has one name or the other. */
  public Json either(String name, String other) {
    return members().containsKey(name) ? get(name) : get(other);
  }

  /** The item of this array. */
  public Json item(int index) {
    List<Json> items = items();
    return index < items.size() ? items.get(index) : MISSING;
  }

  /** The members in their order; none if this is no object. */
  @SuppressWarnings("unchecked")
  public Map<String, Json> members() {
    return value instanceof Map<?, ?> ? (Map<String, Json>) value : Map.of();
  }

  /** The items; none if this is no array. */
  @SuppressWarnings("unchecked")
  public List<Json> items() {
    return value instanceof List<?> ? (List<Json>) value : List.of();
  }

  /** The text of a string, number or boolean; null for anything else. */
  public @Nullable String text() {
    if (value instanceof Literal literal) {
      return literal.text();
    }
    return isString() ? JsonTree.text(document, start, end) : null;
  }

  public boolean isObject() {
    return value instanceof Map<?, ?>;
  }

  public boolean isArray() {
    return value instanceof List<?>;
  }

  public boolean isString() {
    return value == Text.UNREAD;
  }

  /** Whether this is the literal {@code true}. */
  public boolean isTrue() {
    return value instanceof Literal literal && literal.text().equals("true");
  }

  /** Whether there is something other than JSON's null. */
  public boolean isPresent() {
    return value != null;
  }

  /** Whether this is a number. */
  public boolean isNumber() {
    return value instanceof Literal literal
        && !literal.text().equals("true")
        && !literal.text().equals("false");
  }

  /** The line of the document in which the value begins, from 1. */
  public int line() {
    int line = 1;
    for (int i = 0; i < start; i++) {
      if (document[i] == '\n') {
        line++;
      }
    }
    return line;
  }

  /** The value as it stands in the document; no bytes if it is missing. */
  public byte[] bytes() {
    return Arrays.copyOfRange(document, start, end);
  }

  /**
   * The value as it stands in the document, as far as one content may reach; large media in it are
   * attached.
   */
  public Content content() {
    Content lifted = JsonMedia.lifted(this);
    return lifted == null ? Bounded.bytes(Content.JSON, document, start, end) : lifted;
  }

  /** This object as it stands in the document, but for some of its members. */
  public byte[] bytesWithout(String... names) {
    return JsonCut.without(this, List.of(names));
  }

  /**
   * The same text for the same value, however it is written: an SDK that read an answer writes it
   * anew when it sends it back.
   */
  public String canonical() {
    return CanonicalJson.of(this);
  }

  byte[] document() {
    return document;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** A string, whose text stands in the document. */
  enum Text {
    UNREAD
  }

  /** A number or boolean as it is written. */
  record Literal(String text) {}
}
