package io.afr.it.page;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The installed browser, and the driver that came with it. Nothing is ever downloaded.
 *
 * @param program {@code AFR_CHROMIUM}, else the first known name on the path
 * @param driver {@code AFR_CHROMEDRIVER}, else {@code chromedriver} beside the program or on the
 *     path
 */
record Chromium(Path program, Path driver) {

  /** What a machine lacks that tests are skipped on. */
  static final String MISSING =
      "No Chromium found: the page's browser tests are skipped. Install chromium and"
          + " chromium-driver, or set AFR_CHROMIUM and AFR_CHROMEDRIVER to their paths.";

  private static final List<String> programs =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
  private static final List<String> drivers = List.of("chromedriver");

  /** Null if the machine has none. */
  static @Nullable Chromium installed() {
    return installed(System.getenv());
  }

  static @Nullable Chromium installed(Map<String, String> environment) {
    List<Path> path =
        Pattern.compile(File.pathSeparator, Pattern.LITERAL)
            .splitAsStream(environment.getOrDefault("PATH", ""))
            .map(Path::of)
            .toList();
    Path program = find(environment.get("AFR_CHROMIUM"), programs, path.stream());
    if (program == null) {
      return null;
    }
    Stream<Path> places = Stream.concat(Stream.of(program.getParent()), path.stream());
    Path driver = find(environment.get("AFR_CHROMEDRIVER"), drivers, places);
    return driver == null ? null : new Chromium(program, driver);
  }

  /** One that is named but not there is an error, not a machine without. */
  private static @Nullable Path find(
      @Nullable String named, List<String> names, Stream<Path> places) {
    if (named != null && !named.isEmpty()) {
      Path path = Path.of(named).toAbsolutePath();
      if (!Files.isExecutable(path)) {
        throw new IllegalStateException(path + " is not a program");
      }
      return path;
    }
    return places
        .flatMap(place -> names.stream().map(place::resolve))
        .filter(path -> Files.isRegularFile(path) && Files.isExecutable(path))
        .findFirst()
        .orElse(null);
  }
}
