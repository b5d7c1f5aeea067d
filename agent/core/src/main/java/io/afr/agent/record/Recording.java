package io.afr.agent.record;

import io.afr.agent.options.Options;
import java.util.Map;

/** The recording of this JVM, as the agent starts and stops it. */
public final class Recording {

  private Recording() {}

  /** Makes ready to record, in memory: nothing touches the disk yet. */
  public static void start(Options options, String agentVersion) {}

  /** Makes the journal and appends what has waited. Takes up to a second; an agent thread calls. */
  public static void open() {}

  /** Appends a {@link io.afr.journal.Note}. */
  public static void note(String topic, Map<String, String> facts) {}

  /** Appends what is buffered and the clean end. The shutdown hook calls it. */
  public static void close() {}
}
