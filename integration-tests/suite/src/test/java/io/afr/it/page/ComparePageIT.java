package io.afr.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.reader.Action;
import io.afr.reader.Home;
import io.afr.reader.diff.Diff;
import io.afr.reader.diff.Step;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** Two sessions side by side: {@code anna}, who gets her sums, and {@code bert}, who does not. */
@BrowserTest
class ComparePageIT {
  @RegisterExtension static final Site site = Site.of(Stories.several);
  @RegisterExtension static final Browser browser = new Browser();

  @AfterEach
  void staysOnTheMachineAndWithinItsPolicy(Window window) {
    window.assertDiscreet(site);
  }

  @Test
  void tellsWhatTheOtherTookAndDid(Window window) {
    open(window, "anna", "bert");
    Diff diff = diff("anna", "bert");

    String totals = window.text().replace('\t', ' ');
    assertThat(totals)
        .contains("They differ")
        .contains(more("Errors", diff.a().errors(), diff.b().errors()))
        .contains(fewer("Tool calls", diff.a().toolCalls(), diff.b().toolCalls()))
        .contains(fewer("LLM calls", diff.a().llmCalls(), diff.b().llmCalls()));
    assertThat(window.text())
        .contains(
            "%d differences in %d steps".formatted(differences(diff), diff.steps().size()),
            "Turn 1, iteration 1",
            "What is the sum?",
            "only in B");
  }

  @Test
  void showsOnlyWhatDiffersAndIsFoundAgain(Window window) {
    open(window, "anna", "anna");
    window.awaitText("Both did and said the same");
    assertThat(diff("anna", "anna").isSame()).isTrue();

    window.click(Role.CHECKBOX, "only differences");

    window.awaitText("Both did and said the same.");
    assertThat(window.address()).hasParameter("only", "differences");
    open(window, "anna", "bert").press("n").press("n");
    window.await("its place in the address", () -> window.address().getQuery().contains("at=1"));
    window.reload().awaitText("They differ");
    window.await("the step at hand", () -> !window.all(Role.CURRENT_STEP).isEmpty());
  }

  @Test
  void opensTheSessionsAtTheStepAtHand(Window window) {
    open(window, "anna", "bert").press("n").press("b");

    Action first = Objects.requireNonNull(diff("anna", "bert").steps().get(0).b());
    new SessionPage(window).awaitStep(first.sequence());
    assertThat(window.address()).hasPath("/session").hasParameter("id", service() + "/bert");
  }

  @Test
  void isReachedFromTheList(Window window) {
    SessionsPage.open(window, site, "service=" + service()).awaitRows(2);

    window.press("j").press("x").press("j").press("x").press("c");

    window.awaitText("They differ");
    assertThat(window.address()).hasPath("/compare");
    window.press(Keys.ESCAPE);
  }

  @Test
  void namesASessionThatIsNotThere(Window window) {
    window.go(site.at("compare?a=anna&b=nobody")).awaitText("nobody");

    assertThat(window.the(Role.STATUS, "").getText()).contains("Not found", "nobody");
    // The browser tells of each answer that is no success.
    assertThat(window.complaints()).singleElement().asString().contains("404");
    window.forget();
  }

  @Test
  void isAccessible(Window window) {
    open(window, "anna", "bert").press("n");

    assertThat(Axe.serious(window)).isEmpty();
    window.screenshot("compare-light");
    assertThat(Axe.serious(window.prefers(Colours.DARK))).isEmpty();
    window.screenshot("compare-dark");
    assertThat(Axe.serious(window.on(Screen.PHONE))).isEmpty();
    assertThat(window.overflow()).isZero();
    window.screenshot("compare-phone");
  }

  private static String more(String figure, int a, int b) {
    return "%s %d %d %d more".formatted(figure, a, b, b - a);
  }

  private static String fewer(String figure, int a, int b) {
    return "%s %d %d %d fewer".formatted(figure, a, b, a - b);
  }

  private static Window open(Window window, String a, String b) {
    window.go(site.at("compare?a=" + a + "&b=" + b));
    window.the(Role.REGION, "Steps");
    return window;
  }

  private static String service() {
    return site.recording().home().find("bert").service();
  }

  private static Diff diff(String a, String b) {
    Home home = site.recording().home();
    return home.diff(home.find(a), home.find(b));
  }

  private static long differences(Diff diff) {
    return diff.steps().stream().filter(step -> step.change() != Step.Change.SAME).count();
  }
}
