package io.afr.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** The list of sessions over what sample agents recorded. */
@BrowserTest
class SessionsPageIT {
  @RegisterExtension static final Site site = Site.of(Stories.several);
  @RegisterExtension static final Browser browser = new Browser();

  /** Whatever a test did with the page. */
  @AfterEach
  void staysOnTheMachineAndWithinItsPolicy(Window window) {
    window.assertDiscreet(site);
  }

  @Test
  void tellsOfEachSessionWhatItWasAbout(Window window) {
    SessionsPage page = SessionsPage.open(window, site).awaitRows(7);

    assertThat(page.rows())
        .anyMatch(
            row ->
                row.contains("I have to be in Lisbon by noon on Friday")
                    && row.contains("trip-anna-lisbon")
                    && row.contains("TravelAssistant")
                    && row.contains("travel")
                    && row.contains("$0.00"))
        .anyMatch(row -> row.contains("bert") && row.contains("error"));
  }

  @Test
  void narrowsTheListAndKeepsThatInItsAddress(Window window) {
    SessionsPage page = SessionsPage.open(window, site).awaitRows(7);

    page.filter("tool", "divide").awaitRows(1);
    assertThat(page.rows().get(0)).contains("bert");
    assertThat(window.address()).hasQuery("toolUsed=divide");
    window.reload();
    page.awaitRows(1).removeFilter("tool").awaitRows(7);
    assertThat(window.address()).hasNoQuery();

    page.search("umbrella").awaitRows(1).awaitFirst("trip-anna-lisbon");
    SessionsPage.open(window, site, "service=desk").awaitRows(3);
  }

  @Test
  void isWorkedByKeysAlone(Window window) {
    SessionsPage page = SessionsPage.open(window, site).awaitRows(7);

    window.press("/").press("Lisbon");
    page.awaitRows(1);
    window.press(Keys.ESCAPE).press("j");
    page.awaitCurrent("Lisbon");
    window.press(Keys.ENTER);

    window.the(Role.TAB, "Transcript");
    assertThat(window.address()).hasPath("/session");
    assertThat(window.address()).hasParameter("id", "trip-anna-lisbon");
  }

  @Test
  void isFoundAsItWasLeft(Window window) {
    SessionsPage page = SessionsPage.open(window, site, "service=desk").awaitRows(3);

    window.press("j").press(Keys.ENTER);
    window.the(Role.TAB, "Transcript");
    window.press(Keys.ESCAPE);

    page.awaitRows(3);
    assertThat(window.address()).hasPath("/").hasQuery("service=desk");
  }

  @Test
  void isAccessible(Window window) {
    SessionsPage.open(window, site).awaitRows(7);

    assertThat(Axe.serious(window)).isEmpty();
    assertThat(Axe.serious(window.prefers(Colours.DARK))).isEmpty();
    assertThat(Axe.serious(window.on(Screen.PHONE))).isEmpty();
  }

  @Test
  void isLightOnTheWireAndFitsItsScreens(Window window) {
    SessionsPage.open(window, site).awaitRows(7);

    assertThat(window.traffic().bytes()).isBetween(10_000L, 400_000L);
    for (Screen screen : Screen.values()) {
      window.on(screen);
      assertThat(window.overflow()).as(screen.name()).isZero();
      window.screenshot("sessions-light-" + screen);
    }
    window.on(Screen.LAPTOP).prefers(Colours.DARK).screenshot("sessions-dark-LAPTOP");
  }
}
