package io.afr.reader.web;

import io.afr.journal.JournalException;
import io.afr.journal.JournalWriter;
import io.afr.journal.Manifest;
import io.afr.reader.Action;
import io.afr.reader.json.Json;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The journal of what is told by hand; it is begun with the first action. */
final class ManualJournal implements AutoCloseable {

  static final String SERVICE = "manual";

  /** Calls that wait for their results. */
  private static final int MOST_OPEN = 1_000;

  private final Path home;
  private @Nullable JournalWriter writer;
  private boolean isClosed;

  /** The begins of tool calls that were told without a result, by session and call. */
  private final Map<String, Asked> open = new LinkedHashMap<>();

  private record Asked(long number, long micros) {}

  ManualJournal(Path home) {
    this.home = home;
  }

  /**
   * Writes an action down.
   *
   * @return the action's id
   */
  synchronized String record(Manual action) {
    JournalWriter there = writer();
    long number;
    if (action.kind() == Action.Kind.TOOL_RESULT) {
      Asked asked = open.remove(call(action));
      number =
          there.append(
              asked == null
                  ? action.end(there.append(action.begin()))
                  : action.after(asked.micros).end(asked.number));
    } else {
      number = there.append(action.begin());
      if (awaitsResult(action)) {
        remember(call(action), new Asked(number, action.beginMicros()));
      } else if (number > 0) {
        number = there.append(action.end(number)) > 0 ? number : 0;
      }
    }
    Path directory = there.directory();
    if (number <= 0 || directory == null) {
      throw new Refusal(507, "not_recorded", home + ": cannot be written to at the moment");
    }
    return directory.getFileName() + "-" + number;
  }

  /** A call with an id is told when it begins and its result later, unless it brings it along. */
  private static boolean awaitsResult(Manual action) {
    return action.kind() == Action.Kind.TOOL_CALL
        && Json.text(action.data(), "callId") != null
        && !action.data().has("result")
        && action.failure() == null
        && action.durationNanos() == 0;
  }

  private static String call(Manual action) {
    return action.sessionId() + "\n" + Json.text(action.data(), "callId", "");
  }

  private void remember(String call, Asked asked) {
    open.put(call, asked);
    if (open.size() > MOST_OPEN) {
      open.remove(open.keySet().iterator().next());
    }
  }

  private JournalWriter writer() {
    if (isClosed) {
      throw Refusal.busy("the server is ending");
    }
    JournalWriter there = writer;
    if (there == null) {
      there = JournalWriter.create(home, manifest());
      try {
        there.open();
      } catch (JournalException e) {
        there.close();
        throw e;
      }
      writer = there;
    }
    return there;
  }

  private static Manifest manifest() {
    return new Manifest(
        Manifest.FORMAT,
        SERVICE,
        hostName(),
        ProcessHandle.current().pid(),
        Runtime.version().toString(),
        "manual",
        Instant.now(),
        ThreadLocalRandom.current().nextLong(),
        Map.of(),
        Map.of());
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  @Override
  public synchronized void close() {
    isClosed = true;
    JournalWriter there = writer;
    writer = null;
    if (there != null) {
      there.close();
    }
  }
}
