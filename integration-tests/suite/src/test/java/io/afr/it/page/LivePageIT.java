package io.afr.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.AgentJvm;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** The page while something is being recorded; alone, for it looks at the clock. */
@BrowserTest
@Isolated
class LivePageIT {
  private static final Duration limit = Duration.ofSeconds(2);

  @RegisterExtension static final Site site = Site.of(Stories.nothing);
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
      page.awaitRows(2).awaitFirst("emil");
    }
    assertThat(window.complaints()).isEmpty();
  }
}
