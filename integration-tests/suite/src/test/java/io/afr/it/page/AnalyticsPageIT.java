package io.afr.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.reader.Filter;
import io.afr.reader.stats.By;
import io.afr.reader.stats.Group;
import io.afr.reader.stats.Stats;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Figures over what sample agents recorded are those of the library. */
@BrowserTest
class AnalyticsPageIT {
  @RegisterExtension static final Site site = Site.of(Stories.several);
  @RegisterExtension static final Browser browser = new Browser();

  @AfterEach
  void staysOnTheMachineAndWithinItsPolicy(Window window) {
    window.assertDiscreet(site);
  }

  @Test
  void tellsWhatTheLibraryTells(Window window) {
    open(window, "");
    Stats agents = stats(By.AGENT);

    window
        .awaitText("Sessions\n%,d".formatted(agents.total().sessions()))
        .awaitText("Actions\n%,d".formatted(agents.total().count()))
        .awaitText("Errors\n%,d".formatted(agents.total().errors()));
    for (Group agent : agents.groups()) {
      assertThat(rows(window, "Agents")).anySatisfy(row -> assertTells(row, agent));
    }
    for (Group model : stats(By.MODEL).groups()) {
      assertThat(rows(window, "Models"))
          .anyMatch(row -> row.startsWith(name(model)) && row.endsWith(endOf(model)));
    }
  }

  private static void assertTells(String row, Group agent) {
    assertThat(row)
        .startsWith(name(agent))
        .contains(
            "%,d %,d %,d %,d"
                .formatted(
                    Objects.requireNonNullElse(agent.usage().total(), 0L),
                    agent.sessions(),
                    agent.count(),
                    agent.errors())
                .replaceFirst("^0 ", " "));
  }

  private static String endOf(Group model) {
    return "%,d %,d %,d".formatted(model.count(), model.errors(), model.sessions());
  }

  private static String name(Group group) {
    return Objects.requireNonNullElse(group.key(), "not told");
  }

  @Test
  void hasTheNumbersOfEachPictureInATable(Window window) {
    open(window, "");
    Group add = group(By.TOOL, "add");
    window.await("three pictures", () -> pictures(window) == 3);

    for (WebElement numbers : window.all(Role.BUTTON)) {
      if (numbers.getText().equals("Numbers")) {
        numbers.click();
      }
    }

    assertThat(rows(window, "Tools"))
        .hasSize(1 + stats(By.TOOL).groups().size())
        .anyMatch(row -> row.startsWith("add %,d %,d".formatted(add.count(), add.errors())));
    assertThat(rows(window, "How long models take")).hasSize(1 + stats(By.MODEL).groups().size());
    assertThat(window.the(Role.TABLE, "per day and agent").getText()).contains("TravelAssistant");
  }

  @Test
  void isNarrowedAndKeepsThatInItsAddress(Window window) {
    open(window, "");
    window.click(Role.BUTTON, "All time");
    assertThat(window.address()).hasParameter("range", "all");

    new Select(window.the(Role.CHOICE, "Only service")).selectByValue("desk");
    window.awaitText("Sessions\n3");
    assertThat(window.address()).hasParameter("service", "desk").hasParameter("range", "all");

    window.reload().awaitText("Sessions\n3");
    window.click(Role.BUTTON, "Remove the filter service").awaitText("Sessions\n7");
  }

  @Test
  void leadsToTheSessionsBehindAFigure(Window window) {
    open(window, "range=30d");

    window
        .the(Role.TABLE, "Agents")
        .findElement(org.openqa.selenium.By.linkText("TravelAssistant"))
        .click();

    new SessionsPage(window).awaitRows(1).awaitFirst("trip-anna-lisbon");
    assertThat(window.address())
        .hasPath("/")
        .hasParameter("agentId", "TravelAssistant")
        .hasParameter("from", "30d");
  }

  @Test
  void tellsOfRepeatedToolCalls(Window window) {
    open(window, "loops=open").awaitText("4 repetitions took");

    assertThat(rows(window, "Repeated tool calls"))
        .anyMatch(row -> row.startsWith("add") && row.contains("anna") && row.contains(" 3 0 "));
    window
        .the(Role.TABLE, "Repeated tool calls")
        .findElement(org.openqa.selenium.By.linkText("add"))
        .click();
    window.the(Role.TAB, "Transcript");
    assertThat(window.address())
        .hasPath("/session")
        .hasParameter("id", site.recording().home().find("anna").service() + "/anna");
  }

  @Test
  void isAccessible(Window window) {
    open(window, "loops=open").awaitText("4 repetitions took");

    assertThat(Axe.serious(window)).isEmpty();
    window.screenshot("analytics-light");
    assertThat(Axe.serious(window.prefers(Colours.DARK))).isEmpty();
    window.screenshot("analytics-dark");
    assertThat(Axe.serious(window.on(Screen.PHONE))).isEmpty();
    assertThat(window.overflow()).isZero();
    window.screenshot("analytics-phone");
  }

  private static Window open(Window window, String query) {
    return window
        .go(site.at("analytics?" + query))
        .awaitText("Costs are those that a provider told");
  }

  private static Stats stats(By by) {
    return site.recording().home().stats(Filter.all(), by, ZoneId.systemDefault());
  }

  private static Group group(By by, String key) {
    return stats(by).groups().stream()
        .filter(one -> key.equals(one.key()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> rows(Window window, String title) {
    return window.the(Role.TABLE, title).findElements(org.openqa.selenium.By.tagName("tr")).stream()
        .map(row -> row.getText().replaceAll("\\s+", " ").strip())
        .toList();
  }

  private static long pictures(Window window) {
    return window.all(Role.PICTURE).stream()
        .filter(each -> each.getAccessibleName().contains("The numbers stand below"))
        .count();
  }
}
