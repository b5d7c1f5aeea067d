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

  /**
   * The longest that the program has waited for an entry to be appended: {@code nanos, time}
   * (microseconds since the epoch), {@code what (begin|end), call} (number of the begin).
   */
  public static final String LONGEST_APPEND = "longest-append";

  /**
   * How far a rule of the user's has come: {@code rule, action, line, state
   * (waiting|seen|missing|woven), class}. Of one rule the last counts.
   */
  public static final String RULE = "rule";

  /**
   * The program tagged what it was doing: {@code session, call} (number of the begin that it was
   * inside of; 0 if none), {@code key, value}. Of one key the latest counts.
   */
  public static final String TAG = "tag";

  /**
   * The JVM ended in an orderly way; nothing follows. Has the facts of {@link #LONGEST_APPEND} if
   * anything was appended.
   */
  public static final String CLEAN_END = "end";
}
