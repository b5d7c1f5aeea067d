package io.afr.it.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * A Chromium for the tests of a class, each of which asks for a {@link Window} by a parameter and
 * finds it empty. A test that fails leaves a picture of it. Neither process nor port nor file stays
 * behind. Use it with {@code @RegisterExtension} on a static field.
 */
final class Browser
    implements BeforeAllCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {
  private static final long limitSeconds = 20;

  private @Nullable Path directory;
  private @Nullable ChromeDriver driver;
  private @Nullable Window window;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    Chromium chromium = Objects.requireNonNull(Chromium.installed(), Chromium.MISSING);
    directory = Files.createTempDirectory("afr-browser-");
    driver = Launch.start(chromium, directory);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Window.class;
  }

  @Override
  public Window resolveParameter(ParameterContext parameter, ExtensionContext context) {
    if (window == null) {
      window = Window.open(Objects.requireNonNull(driver));
    }
    return window;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (window != null) {
      if (context.getExecutionException().isPresent()) {
        window.screenshot("failed-" + name(context));
      }
      window.close();
      window = null;
    }
  }

  private static String name(ExtensionContext context) {
    return context.getRequiredTestClass().getSimpleName()
        + "-"
        + context.getRequiredTestMethod().getName();
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    if (driver != null) {
      List<ProcessHandle> processes = processes(driver);
      driver.quit();
      driver = null;
      for (ProcessHandle process : processes) {
        awaitEnd(process);
      }
    }
    if (directory != null) {
      delete(directory);
    }
  }

  private static List<ProcessHandle> processes(ChromeDriver driver) {
    long pid = ((Number) driver.getCapabilities().getCapability("goog:processID")).longValue();
    return ProcessHandle.of(pid).stream()
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .toList();
  }

  private static void awaitEnd(ProcessHandle process)
      throws InterruptedException, ExecutionException {
    try {
      process.onExit().get(limitSeconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      process.destroyForcibly();
      throw new AssertionError("a process of the browser stays: " + process.info(), e);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
