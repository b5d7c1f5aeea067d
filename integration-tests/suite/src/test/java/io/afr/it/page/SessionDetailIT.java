package io.afr.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.AgentJvm;
import io.afr.it.harness.Built;
import io.afr.reader.Action;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** What can be known of a single action of the travel desk, and what repeats in a session. */
@BrowserTest
class SessionDetailIT {
  private static final String trip = "trip-anna-lisbon";

  /** Its second call: it has what two tools found, and books a seat. */
  private static final int second = 13;

  @RegisterExtension static final Site site = Site.of(Stories.several);
  @RegisterExtension static final Browser browser = new Browser();

  @AfterEach
  void staysOnTheMachineAndWithinItsPolicy(Window window) {
    window.assertDiscreet(site);
  }

  @Test
  void tellsWhatARequestAddsToTheOneBefore(Window window) {
    SessionPage page = open(window, second);

    page.awaitDetail("Changes", "Goes on from #4 and keeps 2 messages of it, adds 3 messages.")
        .awaitDetail("Changes", "Showers until noon")
        .awaitDetail("Changes", "Model, parameters and tools are the same.");
    window.click(Role.BUTTON, "#4");
    page.awaitStep(4).awaitDetail("Changes", "begins a conversation");
  }

  @Test
  void tellsWhatTheCallUsedUp(Window window) {
    open(window, second)
        .awaitDetail("Usage", "Input tokens 688")
        .awaitDetail("Usage", "of them from cache 384")
        .awaitDetail("Usage", "Output tokens 58")
        .awaitDetail("Usage", "of them reasoning 32")
        .awaitDetail("Usage", "Total 746")
        .awaitDetail("Usage", "Finish reasons")
        .awaitDetail("Usage", "Agent TravelAssistant");
  }

  @Test
  void tellsWhatMemoryHeldThen(Window window) {
    SessionPage page =
        open(window, second).awaitDetail("Memory", "Read at #12.").awaitDetail("Memory", "5 items");
    assertThat(page.detail())
        .contains("I have to be in Lisbon by noon")
        .doesNotContain("AP 122, Porto");

    open(window, 31)
        .awaitDetail("Memory", "Read at #28, 2 additions since.")
        .awaitDetail("Memory", "12 items");
    assertThat(page.detail()).contains("28.50 euros");
  }

  /** What a search found is not all that there is. */
  @Test
  void guessesNothingOfAMemoryThatWasOnlySearched(Window window) {
    SessionPage page = SessionPage.open(window, site, "ticket-19");
    window.press(Keys.END);
    int last = page.awaitEnd();

    page.awaitDetail("Memory", "Only searched, last at #" + last);
    assertThat(page.detail()).startsWith("archive").doesNotContain("item");
  }

  @Test
  void showsWhatTheProviderGotAndSent(Window window) {
    open(window, second)
        .awaitDetail("Request", "openai.chat")
        .awaitDetail("Request", "\"gpt-5-mini\"")
        .awaitDetail("Response", "status 200")
        .awaitDetail("Response", "\"chat.completion\"");
  }

  @Test
  void leadsToToolCallsThatRepeat(Window window) {
    List<Action> calls =
        site.recording().actions("anna").stream()
            .filter(action -> action.kind() == Action.Kind.TOOL_CALL)
            .filter(action -> action.data().path("toolId").asString("").equals("add"))
            .toList();
    SessionPage page = SessionPage.open(window, site, "anna").awaitStep(1);
    window.awaitText("2 tool calls repeated with the same arguments, most of all add");

    window.click(Role.BUTTON, "show");

    assertThat(calls).hasSize(3);
    page.awaitStep(calls.get(1).sequence()).awaitDetail("Rendered", "Arguments");
  }

  @Test
  void givesTheSameOnTheCommandLine(Window window) throws Exception {
    open(window, second);
    window.allowClipboard(site);

    window.click(Role.BUTTON, "copy as command").the(Role.BUTTON, "copied");

    String command = window.clipboard();
    assertThat(command).startsWith("afr get trip-anna-lisbon ");
    List<String> words = List.of(command.split(" "));
    List<String> arguments = new ArrayList<>(words.subList(1, words.size()));
    arguments.addAll(List.of("--home", site.stage().home().toString()));
    try (AgentJvm afr = AgentJvm.startJar(Built.readerJar(), arguments)) {
      assertThat(afr.await().out()).contains("bookSeat", "AP 120", "688");
    }
  }

  private static SessionPage open(Window window, int step) {
    return SessionPage.open(window, site, trip, "&step=" + step).awaitStep(step);
  }
}
