package io.afr.it.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * A Chromium of which neither process nor port nor file stays behind.
 *
 * @param directory of all that it writes
 */
record RunningBrowser(ChromeDriver driver, Path directory) implements AutoCloseable {
  private static final long limitSeconds = 20;

  static RunningBrowser start(Chromium chromium) throws IOException {
    Path directory = Files.createTempDirectory("afr-browser-");
    return new RunningBrowser(Launch.start(chromium, directory), directory);
  }

  @Override
  public void close() throws Exception {
    List<ProcessHandle> processes = processes();
    driver.quit();
    for (ProcessHandle process : processes) {
      awaitEnd(process);
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private List<ProcessHandle> processes() {
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
}
