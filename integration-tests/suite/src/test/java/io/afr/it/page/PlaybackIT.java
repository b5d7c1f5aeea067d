package io.afr.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.reader.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.support.ui.Select;
import tools.jackson.databind.JsonNode;

/** An answer that was streamed comes again as it came when it was recorded. */
@BrowserTest
class PlaybackIT {
  /** Notes how long the answer is whenever that changes. */
  private static final String WATCH =
      """
      const lengths = window.afrLengths = [];
      const look = () => {
        const answer = document.querySelector('.message.answer .long-text');
        const length = answer ? answer.textContent.length : -1;
        if (length >= 0 && lengths[lengths.length - 1] !== length) lengths.push(length);
      };
      new MutationObserver(look).observe(
          document.body, {subtree: true, childList: true, characterData: true});
      look();
      """;

  private static final String NOTED = "return window.afrLengths";

  private static final long whole = Stories.LONG_ANSWER.length();

  @RegisterExtension static final Site site = Site.of(Stories.several);
  @RegisterExtension static final Browser browser = new Browser();

  @AfterEach
  void staysOnTheMachineAndWithinItsPolicy(Window window) {
    window.assertDiscreet(site);
  }

  @Test
  void theServerTellsHowTheAnswerCame() {
    JsonNode pace = site.get("api/replay/cora/actions/" + call().id()).path("pace");

    assertThat(pace.size()).isGreaterThan(5);
    double before = 0;
    for (JsonNode point : pace) {
      assertThat(point.get(1).asDouble()).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(1);
      before = point.get(1).asDouble();
    }
    assertThat(pace.get(pace.size() - 1).get(0).asDouble()).isGreaterThan(2_000);
  }

  @Test
  void theAnswerGrowsAsItDid(Window window) {
    openAtTheAnswer(window);

    window.press(" ");

    List<Long> lengths = lengthsUntilTheEnd(window);
    assertThat(lengths).hasSizeGreaterThan(6).isSorted().endsWith(whole);
    assertThat(lengths.get(0)).isLessThan(whole / 2);
  }

  @Test
  void itGrowsTwentyTimesAsFast(Window window) {
    openAtTheAnswer(window);
    new Select(window.the(Role.CHOICE, "Speed")).selectByVisibleText("20×");

    window.click(Role.BUTTON, "▶ play");

    assertThat(lengthsUntilTheEnd(window)).hasSizeGreaterThan(2).isSorted();
  }

  @Test
  void itStandsStillWhileThePlayIsPaused(Window window) {
    openAtTheAnswer(window);
    window.press(" ");
    window.await("some of the answer", () -> isPartial(shown(window)));

    window.click(Role.BUTTON, "pause");

    assertThat(shown(window)).isBetween(1L, whole - 1);
    window.click(Role.BUTTON, "▶ play");
    new SessionPage(window).awaitEnd();
    window.click(Role.BUTTON, "Step back");
    window.await("the answer whole", () -> shown(window) == whole);
  }

  private static SessionPage openAtTheAnswer(Window window) {
    int step = call().sequence();
    SessionPage page = SessionPage.open(window, site, "cora", "&step=" + step).awaitStep(step);
    window.await("the answer whole", () -> shown(window) == whole);
    window.script(WATCH);
    return page;
  }

  private static Action call() {
    return site.recording().actions("cora").stream()
        .filter(action -> action.kind() == Action.Kind.LLM_CALL)
        .findFirst()
        .orElseThrow();
  }

  /** How much of the answer can be read now, in characters. */
  private static long shown(Window window) {
    Object length =
        window.script(
            "return document.querySelector('.message.answer .long-text')?.textContent.length ?? -1");
    return ((Number) Objects.requireNonNull(length)).longValue();
  }

  private static boolean isPartial(long length) {
    return length > 0 && length < whole;
  }

  /** From when it was played on, until all was played. */
  private static List<Long> lengthsUntilTheEnd(Window window) {
    new SessionPage(window).awaitEnd();
    List<Long> lengths = new ArrayList<>();
    for (Object length : (List<?>) Objects.requireNonNull(window.script(NOTED))) {
      lengths.add(((Number) length).longValue());
    }
    return lengths.subList(1, lengths.size());
  }
}
