package io.afr.reader.export;

import io.afr.reader.terminal.Harmless;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML. Everything that was recorded goes through {@link #text} or {@link #block}, where
 * markup becomes text, and what hides, controls or turns the writing direction is shown.
 */
final class Markup {

  private final Writer out;

  Markup(Writer out) {
    this.out = out;
  }

  /** Markup of our own. */
  Markup raw(String markup) throws IOException {
    out.write(markup);
    return this;
  }

  /** On one line, at most so many characters. */
  Markup text(String text, int most) throws IOException {
    boolean isCut = text.length() > most;
    return escaped(Harmless.line(text, most)).raw(isCut ? "…" : "");
  }

  Markup text(String text) throws IOException {
    return escaped(Harmless.line(text));
  }

  /** An element with text in it that keeps to its own writing direction; none if there is none. */
  Markup element(String tag, String type, @Nullable String text) throws IOException {
    if (text == null || text.isEmpty()) {
      return this;
    }
    raw("<" + tag + " class=\"" + type + "\" dir=\"auto\">").text(text);
    return raw("</" + tag + ">");
  }

  /** Lines as they are. */
  Markup block(String type, String text) throws IOException {
    if (text.isEmpty()) {
      return this;
    }
    // A line end right behind the tag would be swallowed.
    raw("<pre class=\"" + type + "\" dir=\"auto\">\n").escaped(Harmless.block(text));
    return raw("</pre>\n");
  }

  private Markup escaped(String text) throws IOException {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      String entity = entity(text.charAt(i));
      if (entity != null) {
        out.write(text, from, i - from);
        out.write(entity);
        from = i + 1;
      }
    }
    out.write(text, from, text.length() - from);
    return this;
  }

  private static @Nullable String entity(char c) {
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      case '`' -> "&#96;";
      default -> null;
    };
  }
}
