package io.afr.it.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.openqa.selenium.WebElement;

/** A session, as its user sees it. */
record SessionPage(Window window) {

  /** Opens it as its address does. */
  static SessionPage open(Window window, Site site, String session) {
    return open(window, site, session, "");
  }

  /**
   * Opens it as somebody's link does.
   *
   * @param more what stands in the address besides, such as {@code &step=3}
   */
  static SessionPage open(Window window, Site site, String session, String more) {
    window.go(site.at("session?id=" + URLEncoder.encode(session, StandardCharsets.UTF_8) + more));
    window.the(Role.TAB, "Transcript");
    return new SessionPage(window);
  }

  /** What stands beside the scrubber: step, elapsed time, tokens, cost and errors so far. */
  String soFar() {
    return window.the(Role.STATUS, "So far").getText();
  }

  /** Waits until the cursor is at a step, counted from 1. */
  SessionPage awaitStep(int step) {
    window.await("step " + step, () -> soFar().startsWith("step %,d of ".formatted(step)));
    return this;
  }

  WebElement scrubber() {
    return window.the(Role.SLIDER, "Step");
  }
}
