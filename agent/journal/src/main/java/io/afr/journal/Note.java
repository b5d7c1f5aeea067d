package io.afr.journal;

import java.util.Map;

/**
 * Something about the recording itself: a library that was found, a site that was retired, a clean
 * end.
 *
 * @param topic see the constants
 */
public record Note(long number, long timeMicros, String topic, Map<String, String> facts)
    implements Entry {

  /** A library was met: {@code name, version, state (recorded|unsupported|off), location}. */
  public static final String LIBRARY = "library";

  /** A woven place stopped recording: {@code integration, advice, type, message}. */
  public static final String RETIRED = "retired";

  /** The JVM ended in an orderly way; nothing follows. */
  public static final String CLEAN_END = "end";
}
