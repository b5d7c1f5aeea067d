package io.afr.agent.mask;

import io.afr.journal.Content;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Replaces secrets by marks such as {@code [masked:openai-key]}, which leave JSON valid. What holds
 * none comes back as it is, without anything allocated.
 *
 * <p>What was cut off is taken for a secret already where it begins like one.
 */
public final class Masking {

  /** Nothing shorter is a secret that can be told from other text. */
  private static final int LEAST = 8;

  /** Nobody knows how long what a pattern of the user's matches is. */
  private static final int LOOK_BACK = 256;

  private static final char ELLIPSIS = '…';

  private final Scanner scanner;
  private final Patterns patterns;

  private Masking(Scanner scanner, Patterns patterns) {
    this.scanner = scanner;
    this.patterns = patterns;
  }

  /** Masks the kinds of secrets that are known without the user saying anything. */
  public static Masking builtIn() {
    return of(List.of(), List.of(), trouble -> {});
  }

  /**
   * Masks also what the user names.
   *
   * @param patterns regular expressions whose matches are masked; in JSON they are held against
   *     each string and number
   * @param keys names of fields whose values are masked, in any case, however their words are
   *     joined
   * @param trouble is told in one line what of that does not work
   */
  public static Masking of(List<String> patterns, List<String> keys, Consumer<String> trouble) {
    return new Masking(new Scanner(Anchors.of(keys)), new Patterns(patterns, trouble));
  }

  /** A content without its secrets; the very same content if there are none. */
  public Content content(Content content) {
    byte[] bytes = content.bytes();
    if (bytes == null || !isText(content.mediaType())) {
      return content;
    }
    boolean isCut = content.isTruncated();
    boolean isJson = content.mediaType().equals(Content.JSON);
    Hits hits = find(bytes, bytes.length, isCut, isJson);
    if (hits == null) {
      return content;
    }
    return content.withBytes(without(hits, bytes, bytes.length));
  }

  /** A short text without its secrets; the very same text if there are none. */
  public String text(String text) {
    if (text.isEmpty() || (text.length() < LEAST && patterns.isEmpty())) {
      return text;
    }
    boolean isCut = text.charAt(text.length() - 1) == ELLIPSIS;
    String kept = isCut ? text.substring(0, text.length() - 1) : text;
    byte[] bytes = kept.getBytes(StandardCharsets.UTF_8);
    Hits hits = find(bytes, bytes.length, isCut, false);
    if (hits == null) {
      return text;
    }
    String masked = new String(without(hits, bytes, bytes.length), StandardCharsets.UTF_8);
    return isCut ? masked + ELLIPSIS : masked;
  }

  /** A short text whose name may tell that it is secret. */
  public String named(String name, String value) {
    String field = "\"" + name + "\":\"";
    boolean isPlain = value.indexOf('"') < 0 && value.indexOf('\\') < 0;
    String masked = isPlain ? text(field + value + "\"") : value;
    return masked.startsWith(field)
        ? masked.substring(field.length(), masked.length() - 1)
        : text(value);
  }

  /** For plain text that comes in pieces. */
  public MaskedStream textStream() {
    return new TextStream(this);
  }

  /** For a provider's answer that comes in pieces: events, lines of JSON, or whatever it is. */
  public MaskedStream wireStream() {
    return new WireStream(this);
  }

  /** How far back something must be kept from which on a secret may be found later. */
  int lookBack() {
    return patterns.isEmpty() ? 0 : LOOK_BACK;
  }

  @Nullable Hits find(byte[] bytes, int end, boolean open, boolean json) {
    Hits hits = scanner.scan(bytes, end, open);
    if (hits != null && hits.isEscaped()) {
      addEscaped(bytes, end, open, hits);
    }
    if (!patterns.isEmpty()) {
      hits = hits == null ? new Hits() : hits;
      addPatterns(bytes, end, json, hits);
    }
    return hits == null || hits.isEmpty() ? null : hits;
  }

  private void addEscaped(byte[] bytes, int end, boolean open, Hits hits) {
    Unescaped unescaped = Unescaped.of(bytes, end);
    Hits more = scanner.scan(unescaped.bytes(), unescaped.bytes().length, open);
    if (more != null) {
      for (Hit hit : more.inOrder()) {
        hits.add(unescaped.inOriginal(hit));
      }
    }
  }

  private void addPatterns(byte[] bytes, int end, boolean json, Hits hits) {
    List<Looks> looks = patterns.looks(end);
    if (json) {
      JsonPassages.each(bytes, end, passage -> patterns.addHits(passage, looks, hits));
    } else {
      patterns.addHits(Passage.whole(bytes, end), looks, hits);
    }
  }

  private static byte[] without(Hits hits, byte[] bytes, int end) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(end);
    Marks.write(bytes, 0, end, hits.inOrder(), out);
    return out.toByteArray();
  }

  private static boolean isText(String mediaType) {
    return mediaType.startsWith("text/")
        || mediaType.equals(Content.JSON)
        || mediaType.endsWith("json")
        || mediaType.endsWith("xml")
        || mediaType.endsWith("x-www-form-urlencoded");
  }
}
