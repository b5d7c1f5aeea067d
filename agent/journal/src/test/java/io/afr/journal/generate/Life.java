package io.afr.journal.generate;

import io.afr.journal.Content;
import io.afr.journal.Entry;
import io.afr.journal.JournalWriter;
import io.afr.journal.Manifest;
import io.afr.journal.Note;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * One JVM's life, and with it one journal: from when its program was started until it was started
 * anew, and the last session that it had begun is over.
 */
final class Life {

  private final Path home;
  private final Manifest manifest;
  private JournalWriter writer;
  private int visitors;

  Life(Path home, Manifest manifest) {
    this.home = home;
    this.manifest = manifest;
  }

  /** Of one service. The pid is made up, and with it what stands in the journal's name. */
  static Life of(Path home, String service, int number, Instant start, long seed) {
    return new Life(
        home,
        new Manifest(
            Manifest.FORMAT,
            service,
            service + "-" + number % 3,
            1_000 + number,
            "17.0.15",
            "0.1.0",
            start,
            Dice.of(seed, number).next(),
            Map.of("env", number % 5 == 0 ? "staging" : "production"),
            Map.of("content", "full")));
  }

  /** Another session is recorded here. */
  void enter() {
    visitors++;
  }

  void leave() {
    visitors--;
  }

  boolean isEmpty() {
    return visitors == 0;
  }

  /**
   * Appends an entry and returns its number.
   *
   * @throws IllegalStateException if there is no room for it: what is missing would be measured
   */
  long append(Entry entry) {
    if (writer == null) {
      open();
    }
    long number = writer.append(entry);
    if (number == 0) {
      throw new IllegalStateException(writer.directory() + ": cannot be written");
    }
    return number;
  }

  /** A content that is going to be appended several times, so that it is hashed but once. */
  Content named(Content content) {
    Content anew =
        Content.of(content.mediaType(), content.bytes())
            .withAttachments(content.attachments().stream().map(this::named).toList());
    return writer == null ? anew : writer.named(anew);
  }

  private void open() {
    writer = JournalWriter.create(home, manifest);
    writer.open();
    long start = ChronoUnit.MICROS.between(Instant.EPOCH, manifest.start());
    library(start, "langchain4j", "1.19.0");
    library(start, "openai-java", "4.8.0");
  }

  private void library(long micros, String name, String version) {
    append(
        new Note(
            0,
            micros,
            Note.LIBRARY,
            Map.of("name", name, "version", version, "state", "recorded")));
  }

  void close() {
    if (writer != null) {
      writer.close();
      writer = null;
    }
  }
}
