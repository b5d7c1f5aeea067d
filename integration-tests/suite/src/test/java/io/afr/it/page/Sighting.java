package io.afr.it.page;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a text came onto the page, noted by the page's own clock, which is that of this machine: to
 * the next change of the document exact, however rarely a test looks.
 */
final class Sighting {
  private static final String WATCH =
      """
      const text = arguments[0];
      const seen = (window.afrSeen ??= {});
      const look = () => {
        if (!(text in seen) && document.body.innerText.includes(text)) {
          seen[text] = Date.now();
          observer.disconnect();
        }
      };
      const observer = new MutationObserver(look);
      observer.observe(document, {subtree: true, childList: true, characterData: true, attributes: true});
      look();
      """;

  private final Window window;
  private final String text;

  private Sighting(Window window, String text) {
    this.window = window;
    this.text = text;
  }

  static Sighting of(Window window, String text) {
    window.script(WATCH, text);
    return new Sighting(window, text);
  }

  /** Whether it has been seen. */
  boolean isMade() {
    return millis() != null;
  }

  /** Waits until it is seen. */
  Instant await() {
    window.await("the text " + text, this::isMade);
    return Instant.ofEpochMilli(((Number) Objects.requireNonNull(millis())).longValue());
  }

  private @Nullable Object millis() {
    return window.script("return window.afrSeen[arguments[0]]", text);
  }
}
