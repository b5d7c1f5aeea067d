package io.afr.it.page;

import java.util.List;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The list of sessions, as its user sees it. */
record SessionsPage(Window window) {

  /** Opens the list of all sessions. */
  static SessionsPage open(Window window, Site site) {
    return open(window, site, "");
  }

  /**
   * Opens it as somebody's link does.
   *
   * @param conditions such as {@code agentId=desk}
   */
  static SessionsPage open(Window window, Site site, String conditions) {
    window.go(site.at(conditions.isEmpty() ? "" : "?" + conditions));
    window.the(Role.FIELD, "Search what was said");
    return new SessionsPage(window);
  }

  /** The rows in sight, each with all that it says. */
  List<String> rows() {
    return window.all(Role.ITEM).stream().map(WebElement::getText).toList();
  }

  SessionsPage awaitRows(int count) {
    window.await(count + " sessions", () -> rows().size() == count);
    return this;
  }

  /** Waits until the list's first row says this. */
  SessionsPage awaitFirst(String text) {
    window.await(
        text + " in the first row", () -> !rows().isEmpty() && rows().get(0).contains(text));
    return this;
  }

  /** Waits until the keys would open the session of this text. */
  SessionsPage awaitCurrent(String text) {
    window.await(
        "the cursor at " + text,
        () ->
            window.all(Role.LINK).stream()
                .filter(link -> "true".equals(link.getDomAttribute("aria-current")))
                .anyMatch(link -> link.getText().contains(text)));
    return this;
  }

  /** Waits until what happens is told to the page. */
  SessionsPage awaitLive() {
    window.awaitText("live");
    return this;
  }

  SessionsPage search(String words) {
    window.fill("Search what was said", words);
    return this;
  }

  /** Adds a condition by the form. */
  SessionsPage filter(String name, String value) {
    window.click(Role.BUTTON, "+ filter");
    new Select(window.the(Role.CHOICE, "Filter by")).selectByVisibleText(name);
    window.fill(name, value).click(Role.BUTTON, "Add");
    return this;
  }

  SessionsPage removeFilter(String name) {
    window.click(Role.BUTTON, "Remove the filter " + name);
    return this;
  }
}
