package io.afr.it.page;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long the list of sessions takes from what its user does, by the page's own clock: from the
 * event to the frame that has so many rows.
 */
final class Reaction {
  private static final String WATCH =
      """
      const run = window.afrReaction = {};
      const begin = event => run.begin ??= event.timeStamp;
      for (const type of ['input', 'click', 'submit']) {
        document.addEventListener(type, begin, {capture: true, once: true});
      }
      const look = () => {
        if (run.begin !== undefined && document.querySelectorAll('.session-row').length === arguments[0]) {
          observer.disconnect();
          requestAnimationFrame(() => run.took = performance.now() - run.begin);
        }
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, {subtree: true, childList: true});
      """;

  private final Window window;

  private Reaction(Window window) {
    this.window = window;
  }

  /** To the next thing that its user does. */
  static Reaction untilThereAre(int rows, Window window) {
    window.script(WATCH, rows);
    return new Reaction(window);
  }

  /** Waits until the rows are there. */
  Duration await() {
    window.await("the rows", () -> millis() != null);
    return Duration.ofNanos(
        (long) (((Number) Objects.requireNonNull(millis())).doubleValue() * 1e6));
  }

  private @Nullable Object millis() {
    return window.script("return window.afrReaction.took");
  }
}
