package io.afr.journal;

import java.time.Instant;
import java.util.Map;

/**
 * Who wrote a journal: {@code journal.json} beside the queue.
 *
 * @param format version of the entry format; see {@link #FORMAT}
 * @param service what the program calls itself
 * @param start when the JVM started recording
 * @param hashSeed seed of this journal's {@link Hash}es
 * @param tags fixed tags of everything in the journal
 * @param options the agent's options in force, without secrets
 */
public record Manifest(
    int format,
    String service,
    String host,
    long pid,
    String jvm,
    String agentVersion,
    Instant start,
    long hashSeed,
    Map<String, String> tags,
    Map<String, String> options) {

  /** The format that this version writes; it reads this and all earlier ones. */
  public static final int FORMAT = 1;
}
