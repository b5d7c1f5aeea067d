package io.afr.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** A session of the travel desk: two turns, four tools of which one fails, and a price. */
@BrowserTest
class SessionPageIT {
  private static final String trip = "trip-anna-lisbon";

  @RegisterExtension static final Site site = Site.of(Stories.several);
  @RegisterExtension static final Browser browser = new Browser();

  /** Whatever a test did with the page. */
  @AfterEach
  void staysOnTheMachineAndWithinItsPolicy(Window window) {
    window.assertDiscreet(site);
  }

  @Test
  void tellsWhatTheAgentDidAndWhatItCost(Window window) {
    SessionPage.open(window, site, trip);

    window.awaitText("AP 120 has no free seat in second class");
    assertThat(window.text()).contains("I have to be in Lisbon by noon", "$0.000873", "LLM calls");
  }

  @Test
  void stepsByKeysAndButtons(Window window) {
    SessionPage page = SessionPage.open(window, site, trip).awaitStep(1);

    window.press(Keys.ARROW_RIGHT);
    page.awaitStep(2);
    window.click(Role.BUTTON, "Step back");
    page.awaitStep(1);
    window.press("e");
    window.await("the error", () -> page.soFar().contains("errors 1"));
  }

  @Test
  void isFoundAgainByItsAddress(Window window) {
    SessionPage.open(window, site, trip, "&step=3&view=tree").awaitStep(3);

    assertThat(window.the(Role.TAB, "Tree").getDomAttribute("aria-selected")).isEqualTo("true");
    assertThat(window.address()).hasParameter("step", "3");
  }

  @Test
  void playsToItsEnd(Window window) {
    SessionPage page = SessionPage.open(window, site, trip).awaitStep(1);

    window.press("+").press("+").press("+").press(" ");

    page.awaitEnd();
  }

  @Test
  void isReadableOnAPhone(Window window) {
    window.on(Screen.PHONE);
    for (String view : new String[] {"transcript", "tree", "timeline"}) {
      SessionPage.open(window, site, trip, "&step=13&view=" + view).awaitStep(13);
      assertThat(window.overflow()).as(view).isZero();
      assertThat(Axe.serious(window)).as(view).isEmpty();
      window.screenshot("session-phone-" + view);
    }
  }

  @Test
  void isAccessible(Window window) {
    for (String view : new String[] {"transcript", "tree", "timeline"}) {
      SessionPage.open(window, site, trip, "&view=" + view).awaitStep(1);
      assertThat(Axe.serious(window)).as(view).isEmpty();
      window.screenshot("session-light-" + view);
    }
    assertThat(Axe.serious(window.prefers(Colours.DARK))).isEmpty();
    window.screenshot("session-dark-timeline");
  }
}
