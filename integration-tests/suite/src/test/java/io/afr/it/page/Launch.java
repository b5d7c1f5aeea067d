package io.afr.it.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** How a browser is started: without a screen, without a past, and deaf to all but loopback. */
final class Launch {
  /** Kept, for a logger that nobody holds forgets its level. */
  private static final Logger logger = Logger.getLogger("org.openqa.selenium");

  private static final List<String> arguments =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage",
          // Figures must not depend on which window is in front.
          "--disable-background-timer-throttling",
          "--disable-renderer-backgrounding",
          "--disable-backgrounding-occluded-windows",
          "--force-color-profile=srgb",
          "--hide-scrollbars",
          "--lang=en-GB",
          // Names other than this one are not even looked up.
          "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");

  /** Its own first page would take a second, and hundreds of requests. */
  private static final Map<String, Object> startsEmpty =
      Map.of("session.restore_on_startup", 4, "session.startup_urls", List.of("about:blank"));

  private Launch() {}

  /**
   * @param directory for all that the browser writes
   */
  static ChromeDriver start(Chromium chromium, Path directory) throws IOException {
    // It warns of a protocol version that only its own bindings would need.
    logger.setLevel(Level.SEVERE);
    Path temporary = Files.createDirectory(directory.resolve("tmp"));
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromium.driver().toFile())
            .usingAnyFreePort()
            .withEnvironment(
                Map.of("TMPDIR", temporary.toString(), "XDG_CONFIG_HOME", temporary.toString()))
            .withSilent(true)
            .build();
    return new ChromeDriver(service, options(chromium, directory.resolve("profile")));
  }

  private static ChromeOptions options(Chromium chromium, Path profile) {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.program().toFile());
    options.addArguments(arguments);
    options.addArguments("--user-data-dir=" + profile);
    options.setExperimentalOption("prefs", startsEmpty);
    options.setCapability("goog:loggingPrefs", logs);
    return options;
  }
}
