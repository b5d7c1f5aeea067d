package io.afr.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A session whose every field is markup and script is shown as text, and as nothing else. */
@BrowserTest
class HostilePageIT {
  @RegisterExtension static final Site site = Site.of(Stories.hostile);
  @RegisterExtension static final Browser browser = new Browser();

  /** Whatever a test looked at. That the policy had to help would be a failure as well. */
  @AfterEach
  void nothingRanAndNothingWasAskedFor(Window window) {
    assertThat(window.script("return window.afrOwned")).isNull();
    assertThat(window.script("return ({}).polluted")).isNull();
    window.assertDiscreet(site);
    assertThat(window.script("return document.querySelectorAll('iframe, base, b, svg').length"))
        .isEqualTo(0L);
  }

  @Test
  void theListShowsItAsText(Window window) {
    SessionsPage page = SessionsPage.open(window, site).awaitRows(1);

    assertThat(page.rows().get(0))
        .contains("hostile-agent", "<b onclick=window.afrOwned=1>", Stories.HOSTILE);
    for (Screen screen : Screen.values()) {
      assertThat(window.on(screen).overflow()).as(screen.name()).isZero();
      window.screenshot("sessions-hostile-" + screen);
    }
  }

  @Test
  void everyActionIsShownAsText(Window window) {
    SessionPage page = SessionPage.open(window, site, name());

    for (String view : List.of("Transcript", "Tree", "Timeline")) {
      window.click(Role.TAB, view);
      assertThat(window.text()).contains("hostile-model", "hostile-tool", "hostile-store");
    }
    for (int step = 1; step <= 10; step++) {
      page.awaitStep(step);
      for (WebElement tab : window.all(Role.TAB)) {
        tab.click();
      }
      // An arrow would go to the next tab.
      window.press("j");
    }
    window.screenshot("session-hostile");
  }

  @Test
  void figuresAreToldOfItAsText(Window window) {
    window.go(site.at("analytics?loops=open")).awaitText("Costs are those");

    assertThat(window.text()).contains("hostile-agent", "hostile-model");
    for (WebElement numbers : window.all(Role.BUTTON)) {
      if (numbers.getText().equals("Numbers")) {
        numbers.click();
      }
    }
    window.awaitText("hostile-tool").awaitText("1 repetition took");
    window.screenshot("analytics-hostile");
    assertThat(window.on(Screen.PHONE).overflow()).isZero();
  }

  @Test
  void itIsComparedAsText(Window window) {
    String name = URLEncoder.encode(name(), StandardCharsets.UTF_8);
    window.go(site.at("compare?a=" + name + "&b=" + name));

    window.the(Role.REGION, "Steps");
    for (int step = 0; step < 4; step++) {
      window.press("j", Keys.ENTER);
    }
    window.awaitText("hostile-answer");
    assertThat(window.text()).contains("hostile-model", "hostile-tool");
    window.screenshot("compare-hostile");
    assertThat(window.on(Screen.PHONE).overflow()).isZero();
  }

  private static String name() {
    return site.recording().session().session().name();
  }
}
