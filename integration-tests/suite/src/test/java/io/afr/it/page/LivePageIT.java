package io.afr.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.AgentJvm;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.openqa.selenium.Keys;

/** The page while something is being recorded; alone, for it looks at the clock. */
@BrowserTest
@Isolated
class LivePageIT {
  private static final Duration limit = Duration.ofSeconds(2);

  @RegisterExtension static final Site site = Site.toRecordInto(Stories.nothing);
  @RegisterExtension static final Browser browser = new Browser();

  @Test
  void showsASessionWithinTwoSeconds(Window window) throws Exception {
    SessionsPage page = SessionsPage.open(window, site).awaitLive();
    try (AgentJvm dialogue = Stories.dialogue(site)) {
      dialogue.send("dora: Are you awake?");
      page.awaitFirst("Are you awake?");

      Sighting sighting = window.watchFor("What about emil?");
      Instant asked = Instant.now();
      dialogue.send("emil: What about emil?");

      assertThat(Duration.between(asked, sighting.await())).isBetween(Duration.ZERO, limit);
      page.awaitFirst("emil");
    }
    assertThat(window.complaints()).isEmpty();
  }

  @Test
  void showsActionsOfAnOpenSessionWithinTwoSeconds(Window window) throws Exception {
    try (AgentJvm dialogue = Stories.dialogue(site)) {
      dialogue.send("fred: Shall we begin?");
      dialogue.awaitOutput("You said: Shall we begin?");
      SessionPage page = SessionPage.open(window, site, "fred").awaitLive();
      window.press(Keys.END);
      int before = page.awaitEnd();

      Sighting question = window.watchFor("What comes next?");
      Instant asked = Instant.now();
      dialogue.send("fred: What comes next? [gate thought]");
      assertThat(Duration.between(asked, question.await())).isBetween(Duration.ZERO, limit);
      page.awaitStatus("open");
      assertThat(page.awaitEnd()).isGreaterThan(before);

      Sighting answer = window.watchFor("You said: What comes next?");
      Instant answered = Instant.now();
      site.stage().provider().gate("thought").open();
      assertThat(Duration.between(answered, answer.await())).isBetween(Duration.ZERO, limit);
      page.awaitStatus("ok").awaitEnd();
    }
    window.assertDiscreet(site);
  }

  /** Whoever looks at something is not taken away from it. */
  @Test
  void leavesTheCursorWhereItIs(Window window) throws Exception {
    try (AgentJvm dialogue = Stories.dialogue(site)) {
      dialogue.send("gina: Are you there?");
      dialogue.awaitOutput("You said: Are you there?");
      SessionPage page = SessionPage.open(window, site, "gina", "&step=2").awaitLive().awaitStep(2);
      String before = page.soFar();

      dialogue.send("gina: Still?");
      window.await("more steps", () -> !page.soFar().equals(before));

      page.awaitStep(2);
    }
  }
}
