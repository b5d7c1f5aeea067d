package io.afr.journal.keep;

import io.afr.journal.Note;
import io.afr.journal.disk.CycleFiles;
import io.afr.journal.write.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A service's directory with journals of various ages, and an agent that tidies it. */
final class Service {

  static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  final List<Exception> problems = new ArrayList<>();
  private final Path home;

  Service(Path home) {
    this.home = home;
  }

  Path directory() {
    return home.resolve("shop");
  }

  /** A journal that was written to from one time to another, of about so many notes. */
  Path ended(Duration from, Duration until, int notes) {
    try (Recording recording = living(from, until, notes)) {
      return recording.writer.directory();
    }
  }

  Path ended(Duration age) {
    return ended(age, age, 10);
  }

  /** The same of a JVM that was killed. */
  Path interrupted(Duration age) throws IOException {
    try (Recording recording = living(age, age, 10)) {
      Path original = recording.writer.directory();
      Path copy =
          original.resolveSibling(CycleFiles.name(original).replaceAll("\\w{8}$", "0badcafe"));
      Files.createDirectory(copy);
      try (Stream<Path> files = Files.list(original)) {
        for (Path file : files.toList()) {
          Files.copy(file, copy.resolve(CycleFiles.name(file)));
        }
      }
      recording.close();
      delete(original);
      return copy;
    }
  }

  /** A journal that is still being written. */
  Recording living(Duration from, Duration until, int notes) {
    Instant start = NOW.minus(from);
    Recording recording = Recording.startedAt(home, start, 40_000);
    long step = notes < 2 ? 0 : from.minus(until).toMillis() / (notes - 1);
    for (int i = 0; i < notes; i++) {
      Instant time = start.plusMillis(i * step);
      recording.time(time);
      note(recording, time);
    }
    return recording;
  }

  /** A kilobyte. */
  static void note(Recording recording, Instant time) {
    Map<String, String> facts = Map.of("fact", "x".repeat(1_000));
    recording.writer.append(new Note(0, time.toEpochMilli() * 1_000, Note.LIBRARY, facts));
  }

  /** What an agent does that starts now. */
  void tidy(Duration maxAge, long maxBytes) {
    tidyAt(NOW, maxAge, maxBytes);
  }

  void tidyAt(Instant now, Duration maxAge, long maxBytes) {
    new Upkeep(maxAge, maxBytes, () -> now)
        .run(directory(), (path, problem) -> problems.add(problem));
  }

  long bytes() throws IOException {
    return Stock.of(List.of(directory()), NOW, (path, problem) -> problems.add(problem)).bytes();
  }

  List<Path> journals() throws IOException {
    return OwnFiles.journals(directory());
  }

  static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
