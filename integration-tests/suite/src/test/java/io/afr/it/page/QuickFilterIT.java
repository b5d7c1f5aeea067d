package io.afr.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Filters change the list at once. It is alone, for it looks at the clock; the limit that the page
 * is made for holds on a quiet machine, with {@code -Pexhaustive}. What it measured is printed.
 */
@BrowserTest
@Isolated
class QuickFilterIT {
  private static final Duration limit =
      Duration.ofMillis(Boolean.getBoolean("afr.exhaustive") ? 100 : 2_000);

  @RegisterExtension static final Site site = Site.of(Stories.several);
  @RegisterExtension static final Browser browser = new Browser();

  @Test
  void changesTheListAtOnce(Window window) {
    SessionsPage page = SessionsPage.open(window, site, "toolUsed=divide").awaitRows(1);

    Reaction removed = Reaction.untilThereAre(7, window);
    page.removeFilter("tool");
    check("a filter removed", removed.await());

    List<Duration> searches = new ArrayList<>();
    for (int round = 0; round < 5; round++) {
      searches.add(search(window, "umbrella", 1));
      searches.add(search(window, "", 7));
    }
    Collections.sort(searches);
    check("words searched for", searches.get(searches.size() / 2));
    window.assertDiscreet(site);
  }

  /** All at once, as if it were pasted: what is measured is not how fast somebody types. */
  private static Duration search(Window window, String words, int rows) {
    Reaction searched = Reaction.untilThereAre(rows, window);
    window.script(
        """
        const field = document.querySelector('input[type=search]');
        field.value = arguments[0];
        field.dispatchEvent(new Event('input', {bubbles: true}));
        """,
        words);
    return searched.await();
  }

  private static void check(String what, Duration took) {
    System.out.printf("The list after %s: %d ms%n", what, took.toMillis());
    assertThat(took).isBetween(Duration.ZERO, limit);
  }
}
