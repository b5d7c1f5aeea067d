package io.afr.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * A session of 10,000 actions opens at once and moves evenly. It is alone, for it looks at the
 * clock; the limits that the page is made for hold on a quiet machine, with {@code -Pexhaustive}.
 * What it measured is printed.
 */
@BrowserTest
@Isolated
class LongSessionIT {
  private static final boolean isQuiet = Boolean.getBoolean("afr.exhaustive");
  private static final Duration opening = Duration.ofSeconds(isQuiet ? 1 : 5);
  private static final double longestFrame = isQuiet ? 50 : 1_000;

  @RegisterExtension static final Site site = Site.of(Stories.longSession);
  @RegisterExtension static final Browser browser = new Browser();

  @Test
  void opensAtOnce(Window window) {
    open(window);

    window.reload();
    Instant seen = window.watchFor("10,000 actions").await();

    Duration took = Duration.between(window.origin(), seen);
    System.out.printf("10,000 actions: open after %d ms%n", took.toMillis());
    assertThat(took).isBetween(Duration.ZERO, opening);
  }

  @Test
  void stepsEvenly(Window window) {
    SessionPage page = open(window);

    Frames frames = window.frames();
    for (int i = 0; i < 40; i++) {
      window.press(Keys.ARROW_RIGHT);
    }

    check("steps", frames.end());
    page.awaitStep(41);
  }

  @Test
  void scrollsEvenly(Window window) {
    open(window);
    WebElement list = window.the(Role.LIST, "Actions");

    Frames frames = window.frames();
    for (int i = 0; i < 40; i++) {
      window.wheel(list, 600);
    }

    check("scrolls", frames.end());
    window.await("rows far down", () -> window.text().matches("(?s).*#\\d{3}\\b.*"));
  }

  @Test
  void scrubsEvenly(Window window) {
    SessionPage page = open(window);

    Frames frames = window.frames();
    window.dragAcross(page.scrubber(), 15);

    check("scrubs", frames.end());
    window.await("the cursor far on", () -> page.soFar().matches("(?s)step \\d,\\d{3} of .*"));
  }

  /** What it had asked for is no longer wanted, which is no failure. */
  @Test
  void isLeftWhileItIsRead(Window window) {
    SessionsPage page = SessionsPage.open(window, site).awaitRows(1);

    for (int time = 0; time < 5; time++) {
      window.press("j", Keys.ENTER);
      window.await("the session's address", () -> window.address().getPath().equals("/session"));
      window.back();
      page.awaitRows(1);
    }
    page.awaitLive();
    window.assertDiscreet(site);
  }

  private static SessionPage open(Window window) {
    SessionPage page = SessionPage.open(window, site, "audit");
    window.awaitText("10,000 actions");
    return page;
  }

  private static void check(String what, Frames.Pace pace) {
    System.out.printf(
        Locale.ROOT,
        "10,000 actions: %s with %d frames, the longest %.0f ms, %d over 50 ms%n",
        what,
        pace.frames().size(),
        pace.longest(),
        pace.over(50));
    assertThat(pace.frames()).hasSizeGreaterThan(5);
    assertThat(pace.longest()).isLessThan(longestFrame);
  }
}
