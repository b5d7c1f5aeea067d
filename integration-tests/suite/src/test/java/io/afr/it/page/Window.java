package io.afr.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.WheelInput;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * What one test sees of the browser: a tab that has no past. It is looked at as a user does, by
 * roles, names and texts; what is waited for has {@link #limit}.
 */
final class Window {
  private static final Duration limit = Duration.ofSeconds(20);
  private static final Duration lookAgain = Duration.ofMillis(20);
  private static final Duration frame = Duration.ofMillis(16);

  private final ChromeDriver driver;
  private final Traffic traffic;
  private final List<String> complaints = new ArrayList<>();

  private Window(ChromeDriver driver) {
    this.driver = driver;
    this.traffic = new Traffic(driver);
  }

  /** A new tab, light and of the laptop's size; the other ones are closed. */
  static Window open(ChromeDriver driver) {
    List<String> others = List.copyOf(driver.getWindowHandles());
    driver.switchTo().newWindow(WindowType.TAB);
    String tab = driver.getWindowHandle();
    for (String other : others) {
      driver.switchTo().window(other).close();
    }
    driver.switchTo().window(tab);
    driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
    Window window = new Window(driver);
    window.forget();
    return window.on(Screen.LAPTOP).prefers(Colours.LIGHT);
  }

  /** Forgets complaints and traffic so far. */
  void forget() {
    complaints();
    complaints.clear();
    traffic.forget();
  }

  /** Leaves nothing behind: streams of events end here, and choices are forgotten. */
  void close() {
    script("if (location.protocol === 'http:') { localStorage.clear(); sessionStorage.clear(); }");
    driver.get("about:blank");
  }

  Window on(Screen screen) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width", screen.width,
            "height", screen.height,
            "deviceScaleFactor", screen.density,
            "mobile", screen.isTouched));
    driver.executeCdpCommand(
        "Emulation.setTouchEmulationEnabled", Map.of("enabled", screen.isTouched));
    return this;
  }

  Window prefers(Colours colours) {
    String value = colours.name().toLowerCase(Locale.ROOT);
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", value))));
    return this;
  }

  Window go(URI address) {
    driver.get(address.toString());
    return this;
  }

  Window reload() {
    driver.navigate().refresh();
    return this;
  }

  Window back() {
    driver.navigate().back();
    return this;
  }

  URI address() {
    return URI.create(driver.getCurrentUrl());
  }

  /** When the page that is shown was asked for, by the clock of {@link Sighting}. */
  Instant origin() {
    Object millis = script("return Math.round(performance.timeOrigin)");
    return Instant.ofEpochMilli(((Number) Objects.requireNonNull(millis)).longValue());
  }

  String title() {
    return driver.getTitle();
  }

  /** What can be read on the page now. */
  String text() {
    return String.valueOf(script("return document.body ? document.body.innerText : ''"));
  }

  /** By how many pixels the page is wider than the window. */
  long overflow() {
    Object wider = script("return document.documentElement.scrollWidth - innerWidth");
    return Math.max(0, ((Number) Objects.requireNonNull(wider)).longValue());
  }

  Window awaitText(String text) {
    await("the text " + text, () -> text().contains(text));
    return this;
  }

  /** All of that role that can be seen, top down. */
  List<WebElement> all(Role role) {
    return driver.findElements(By.cssSelector(role.selector)).stream()
        .filter(WebElement::isDisplayed)
        .toList();
  }

  /** Waits for the one whose accessible name is this, or else holds this. */
  WebElement the(Role role, String name) {
    List<WebElement> found = new ArrayList<>();
    await(
        role + " named " + name,
        () -> {
          found.clear();
          all(role).stream().filter(each -> isNamed(each, name, true)).forEach(found::add);
          if (found.isEmpty()) {
            all(role).stream().filter(each -> isNamed(each, name, false)).forEach(found::add);
          }
          return !found.isEmpty();
        });
    if (found.size() > 1) {
      throw new AssertionError(found.size() + " of the role " + role + " are named " + name);
    }
    return found.get(0);
  }

  /** Whether there is one to be seen now. */
  boolean has(Role role, String name) {
    return all(role).stream().anyMatch(each -> isNamed(each, name, false));
  }

  private static boolean isNamed(WebElement element, String name, boolean isAll) {
    String its = element.getAccessibleName();
    return isAll ? its.equals(name) : its.contains(name);
  }

  /** Clicks on the one of that name. */
  Window click(Role role, String name) {
    the(role, name).click();
    return this;
  }

  /** Presses keys, wherever the focus is; {@link org.openqa.selenium.Keys} or letters. */
  Window press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
    return this;
  }

  /** Turns the wheel over something. */
  Window wheel(WebElement over, int pixels) {
    new Actions(driver, frame)
        .scrollFromOrigin(WheelInput.ScrollOrigin.fromElement(over), 0, pixels)
        .perform();
    return this;
  }

  /** Takes something at its left end, and moves it to its right end in steps. */
  Window dragAcross(WebElement element, int steps) {
    int width = element.getSize().getWidth() - 4;
    Actions moves = new Actions(driver, frame).moveToElement(element, -width / 2, 0).clickAndHold();
    for (int step = 0; step < steps; step++) {
      moves.moveByOffset(width / steps, 0);
    }
    moves.release().perform();
    return this;
  }

  /** Replaces what a field holds. */
  Window fill(String field, String text) {
    WebElement element = the(Role.FIELD, field);
    element.clear();
    element.sendKeys(text);
    return this;
  }

  /** The accessible name of what the focus is on. */
  String focus() {
    return driver.switchTo().activeElement().getAccessibleName();
  }

  /** Waits until something is so; pages change while they are looked at, which is no failure. */
  void await(String what, Supplier<Boolean> isSo) {
    try {
      new WebDriverWait(driver, limit)
          .pollingEvery(lookAgain)
          .ignoring(StaleElementReferenceException.class, NoSuchElementException.class)
          .until(any -> isSo.get());
    } catch (TimeoutException e) {
      throw new AssertionError(
          "waited for %s, but there was:%n%s".formatted(what, beginning(text())), e);
    }
  }

  private static String beginning(String text) {
    return text.length() > 2_000 ? text.substring(0, 2_000) + "…" : text;
  }

  /** Runs a script through the debugger, which the page's policy does not bind. */
  @Nullable Object script(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Runs one whose last argument is a function to be called with the result. */
  @Nullable Object asyncScript(String script, Object... arguments) {
    return driver.executeAsyncScript(script, arguments);
  }

  /** Notes when a text is first seen, from now on. */
  Sighting watchFor(String text) {
    return Sighting.of(this, text);
  }

  /** Measures how evenly the page moves from now on. */
  Frames frames() {
    return Frames.begin(this);
  }

  Traffic traffic() {
    return traffic;
  }

  /** What the console has said until now: warnings, errors, broken policies. */
  List<String> complaints() {
    driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .forEach(complaints::add);
    return List.copyOf(complaints);
  }

  /** Lets the page, and the test, use a clipboard that is this browser's own. */
  void allowClipboard(Site site) {
    driver.executeCdpCommand(
        "Browser.grantPermissions",
        Map.of(
            "origin",
            site.address().resolve("/").toString(),
            "permissions",
            List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
  }

  String clipboard() {
    return String.valueOf(
        asyncScript("navigator.clipboard.readText().then(arguments[arguments.length - 1])"));
  }

  /** It complained of nothing, and asked nobody but the site. */
  void assertDiscreet(Site site) {
    assertThat(complaints()).isEmpty();
    assertThat(traffic.requests()).noneMatch(request -> request.isForeignTo(site.address()));
  }

  /** Writes what is seen to {@code target/screenshots}. */
  Path screenshot(String name) {
    Path directory = Path.of(System.getProperty("it.screenshots", "target/screenshots"));
    try {
      Files.createDirectories(directory);
      return Files.write(
          directory.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
