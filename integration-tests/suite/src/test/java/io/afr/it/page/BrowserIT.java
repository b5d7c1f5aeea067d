package io.afr.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the tests of the page rely on notices what it should, under the policy of the page. */
@BrowserTest
class BrowserIT {
  @RegisterExtension static final Site site = Site.of(Stories.nothing);
  @RegisterExtension static final Browser browser = new Browser();

  @Test
  void noticesWhatWouldLeaveTheMachine(Window window) {
    window.go(description());
    window.script("fetch('http://example.com/a').catch(() => 0)");
    window.script("document.body.append(Object.assign(new Image(), {src: '//192.0.2.1/b.png'}))");

    window.await("the picture's end", () -> foreign(window).stream().anyMatch(Request::isDone));
    assertThat(foreign(window)).extracting(Request::url).contains("http://192.0.2.1/b.png");
    assertThat(foreign(window)).extracting(Request::failure).contains("csp");
    assertThat(window.complaints())
        .anyMatch(said -> said.contains("http://example.com/a") && said.contains("connect-src"))
        .anyMatch(said -> said.contains("http://192.0.2.1/b.png") && said.contains("img-src"));
  }

  @Test
  void noticesWhatIsWrittenIntoThePage(Window window) {
    window.go(description());
    window.script("document.body.innerHTML = '<img src=x onerror=\"window.ran = true\">'");

    window.await("the handler's end", () -> !window.complaints().isEmpty());
    assertThat(window.script("return window.ran")).isNull();
    assertThat(window.complaints()).anyMatch(said -> said.contains("script-src 'self'"));
  }

  @Test
  void countsWhatComesOverTheWire(Window window) {
    window.go(description());

    assertThat(window.text()).hasSizeGreaterThan(20_000);
    assertThat(window.traffic().requests())
        .extracting(Request::url)
        .contains(description().toString());
    assertThat(foreign(window)).isEmpty();
    assertThat(window.traffic().bytes()).isBetween(1_000L, 20_000L);
  }

  @Test
  void judgesAccessibility(Window window) {
    window.go(description());
    window.script(
        "document.body.append(document.createElement('img'), document.createElement('button'))");

    assertThat(Axe.serious(window))
        .extracting(Axe.Finding::rule)
        .contains("image-alt", "button-name");
    assertThat(Axe.findings(window)).anyMatch(finding -> !finding.isSerious());
  }

  @Test
  void seesThePageAsItsUserDoes(Window window) {
    window.go(description());
    window.script(
        """
        document.body.innerHTML =
            '<button aria-label="Play">&#9654;</button><button hidden>Pause</button>'
            + '<label>Agent <input></label>';
        document.querySelector('button').addEventListener('click', () => document.title = 'on');
        """);

    window.fill("Agent", "anna").click(Role.BUTTON, "Play");

    assertThat(window.title()).isEqualTo("on");
    assertThat(window.focus()).isEqualTo("Play");
    assertThat(window.has(Role.BUTTON, "Pause")).isFalse();
    assertThat(window.script("return document.querySelector('input').value")).isEqualTo("anna");
  }

  @Test
  void looksAtItOnEveryScreen(Window window) {
    window.go(description());
    window.script(
        """
        const meta = {name: 'viewport', content: 'width=device-width'};
        document.head.append(Object.assign(document.createElement('meta'), meta));
        """);

    for (Screen screen : Screen.values()) {
      window.on(screen);
      assertThat(window.script("return [innerWidth, innerHeight, devicePixelRatio]"))
          .isEqualTo(List.of((long) screen.width, (long) screen.height, (long) screen.density));
    }
    assertThat(isDark(window)).isEqualTo(false);
    assertThat(isDark(window.prefers(Colours.DARK))).isEqualTo(true);
    assertThat(window.screenshot("description-phone-dark")).isNotEmptyFile();
  }

  @Test
  void measuresFramesAndWhenATextIsSeen(Window window) {
    window.go(description());
    Frames frames = window.frames();
    Sighting sighting = window.watchFor("arrived");
    Instant before = Instant.now();
    window.script(
        """
        setTimeout(() => {
          const end = performance.now() + 120;
          while (performance.now() < end) {}
          document.body.append('arrived');
        });
        """);

    assertThat(Duration.between(before, sighting.await()))
        .isBetween(Duration.ofMillis(100), Duration.ofSeconds(10));
    Frames.Pace pace = frames.end();
    // Frames are told of by the beats of the screen: a part of the task can lie in the one before.
    assertThat(pace.longest()).isGreaterThan(90);
    assertThat(pace.tasks()).anyMatch(task -> task >= 119);
  }

  private static URI description() {
    return site.at("api/openapi.json");
  }

  private static List<Request> foreign(Window window) {
    return window.traffic().requests().stream()
        .filter(request -> request.isForeignTo(site.address()))
        .toList();
  }

  private static Object isDark(Window window) {
    return window.script("return matchMedia('(prefers-color-scheme: dark)').matches");
  }
}
