package io.afr.it.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.WebElement;

/** A session, as its user sees it. */
record SessionPage(Window window) {
  private static final Pattern last = Pattern.compile("step ([\\d,]+) of \\1\\b");

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

  /** Waits until the cursor is at the last step there is now, and tells which that is. */
  int awaitEnd() {
    Matcher[] found = new Matcher[1];
    window.await(
        "the end",
        () -> {
          found[0] = last.matcher(soFar());
          return found[0].lookingAt();
        });
    return Integer.parseInt(found[0].group(1).replace(",", ""));
  }

  /** Waits until the session is said to be open, ok, and so on. */
  SessionPage awaitStatus(String status) {
    window.await(
        "the status " + status,
        () -> window.the(Role.REGION, "Session").getText().lines().anyMatch(status::equals));
    return this;
  }

  /** Waits until what happens is told to the page. */
  SessionPage awaitLive() {
    window.awaitText("live");
    return this;
  }

  /** What the panel says of the action at the cursor. */
  String detail() {
    return window.all(Role.TAB_PANEL).get(0).getText();
  }

  /** Waits until it says something below one of its tabs. */
  SessionPage awaitDetail(String tab, String text) {
    window.click(Role.TAB, tab);
    window.await(text + " below " + tab, () -> detail().contains(text));
    return this;
  }

  WebElement scrubber() {
    return window.the(Role.SLIDER, "Step");
  }
}
