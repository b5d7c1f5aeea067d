package io.afr.reader.export;

import io.afr.reader.Home;
import io.afr.reader.SessionRef;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;

/** Writes sessions, one after the other; holds no more than one of them in memory. */
public interface Export extends AutoCloseable {

  /**
   * Writes a session.
   *
   * @return how many actions it has
   * @throws io.afr.reader.ReaderException if it is not there any more
   */
  int add(Home home, SessionRef session) throws IOException;

  /** Writes what has to follow the last session. Leaves open what it is written to. */
  @Override
  void close() throws IOException;

  /** One action per line, as JSON. */
  static Export jsonLines(Writer out) {
    return new JsonLines(out);
  }

  /**
   * Traces, by OpenTelemetry's semantic conventions for generative AI.
   *
   * @param to is given them bundle by bundle
   * @param withContent whether to tell what was said, or only that it was
   */
  static Export traces(Spans.Receiver to, boolean withContent) {
    return new Traces(to, withContent);
  }

  /**
   * One HTML document that refers to nothing outside of it and has no script.
   *
   * @param sessions how many there will be
   * @param now is written into it
   */
  static Export page(Writer out, int sessions, Instant now) throws IOException {
    return new Page(out, sessions, now);
  }
}
