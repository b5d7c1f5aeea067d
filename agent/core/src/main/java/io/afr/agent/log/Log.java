package io.afr.agent.log;

import java.io.PrintStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The agent's only voice: single lines on stderr, each cause at most once.
 *
 * <p>The stream is the one that the JVM started with. A program that replaces {@code System.err}
 * later may do anything in it, also wait for a lock that the thread being instrumented holds.
 */
public final class Log {

  private static final PrintStream err = System.err;
  private static final int maxCauses = 1000;
  private static final Set<String> told = ConcurrentHashMap.newKeySet();
  private static volatile LogLevel level = LogLevel.WARN;

  private Log() {}

  public static void level(LogLevel newLevel) {
    level = newLevel;
  }

  /**
   * Says that something does not work as the user may expect.
   *
   * @param cause what makes two messages the same one; the first is printed
   * @param message what happened, to which file or class, and what to do
   */
  public static void warn(String cause, String message) {
    if (level.shows(LogLevel.WARN) && told.size() < maxCauses && told.add(cause)) {
      print(message);
    }
  }

  /** Says what the agent does, for whoever looks for a fault of the agent's. */
  public static void debug(String message, @Nullable Throwable thrown) {
    if (level.shows(LogLevel.DEBUG)) {
      print(message);
      if (thrown != null) {
        thrown.printStackTrace(err);
      }
    }
  }

  private static void print(String message) {
    err.println("AFR: " + message);
  }
}
