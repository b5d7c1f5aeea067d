package io.afr.benchmarks.action;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/** What is measured beside each other. */
enum Peers {
  NOTHING("nothing"),
  AFR("**AFR**"),
  RAW_APPENDS("Chronicle Queue, two raw appends of the same bytes"),
  OPEN_TELEMETRY("OpenTelemetry span, batches to an OTLP file"),
  JFR("JFR event"),
  LOGBACK("Logback JSON line, asynchronous"),
  SQLITE("SQLite insert, WAL"),
  SERIALISING("serialising"),
  MASKING("masking");

  /** Those that keep something. */
  static final Set<Peers> WRITING = EnumSet.range(AFR, SQLITE);

  final String title;

  Peers(String title) {
    this.title = title;
  }

  Peer open(Path directory, int bytes) throws Exception {
    return switch (this) {
      case NOTHING -> new Nothing();
      case AFR -> new Afr(directory);
      case RAW_APPENDS -> new RawAppends(directory, bytes);
      case OPEN_TELEMETRY -> new Spans(directory);
      case JFR -> new Events(directory);
      case LOGBACK -> new LogLines(directory);
      case SQLITE -> new Rows(directory);
      case SERIALISING -> new Serialising();
      case MASKING -> new Masked();
    };
  }
}
