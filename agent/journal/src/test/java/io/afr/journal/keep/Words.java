package io.afr.journal.keep;

import io.afr.journal.Content;
import io.afr.journal.write.Recording;
import io.afr.journal.write.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sessions that say words of their own, and where these words stand. */
final class Words {

  static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private Words() {}

  /** A call with one word inline, one in a blob of its own and one in a blob for all. */
  static long begin(Recording recording, String session, int i) {
    return recording.writer.append(
        Sample.request(session, small(session, i), large(session, i), Sample.text(i / 10, 200)));
  }

  static void end(Recording recording, String session, long begin, int i) {
    recording.writer.append(Sample.end(begin, large(session + " answers", i)));
  }

  static void call(Recording recording, String session, int i) {
    end(recording, session, begin(recording, session, i), i);
  }

  private static Content small(String session, int i) {
    return Content.text("word of " + session + " " + i);
  }

  private static Content large(String session, int i) {
    return Content.text("blob of " + session + " " + i + " " + Sample.text(i, 100));
  }

  static Erased erase(Recording recording, String session) throws IOException {
    return Erasure.erase(recording.writer.directory(), session, NOW, bytes -> {});
  }

  /** What an agent does after a roll, and a prune along the way. */
  static List<Erased> honour(Path home) {
    List<Exception> problems = new ArrayList<>();
    List<Erased> erased =
        Erasure.honour(home.resolve("shop"), NOW, (path, problem) -> problems.add(problem));
    if (!problems.isEmpty()) {
      throw new AssertionError(problems);
    }
    return erased;
  }

  /** The files below a directory in which a text stands. */
  static List<Path> filesWith(Path home, String text) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, text)).toList();
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
