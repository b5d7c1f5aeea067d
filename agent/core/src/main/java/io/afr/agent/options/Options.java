package io.afr.agent.options;

import io.afr.agent.log.LogLevel;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The agent's options in force.
 *
 * <p>All keys are understood. Those whose feature is still to come are read and checked and change
 * nothing yet: {@code session.mdc-key}, {@code content=metadata}, {@code redact.*}, {@code rules},
 * {@code retention.*}.
 *
 * @param enabled whether the agent does anything at all
 * @param home where the journals are, one directory per service
 * @param service what the program calls itself
 * @param agent name of the agent where no library says one
 * @param sessionMdcKey MDC key that holds the program's own session id
 * @param tags fixed tags of everything in the journal
 * @param content whether texts are recorded or only what is known about them
 * @param maxContentBytes longer contents are cut to this
 * @param redactPatterns regular expressions whose matches are masked
 * @param redactKeys names of JSON fields whose values are masked
 * @param rules file that names methods of the user's own
 * @param integrations switches by library name; one that is not named is on
 * @param retentionMaxAge older journals are deleted
 * @param retentionMaxSize more than this per service is deleted, oldest first
 * @param minFreeSpace recording pauses while the disk has less
 * @param logLevel how much the agent says on stderr
 */
public record Options(
    boolean enabled,
    File home,
    String service,
    @Nullable String agent,
    @Nullable String sessionMdcKey,
    Map<String, String> tags,
    ContentMode content,
    long maxContentBytes,
    List<String> redactPatterns,
    List<String> redactKeys,
    @Nullable File rules,
    Map<String, Boolean> integrations,
    Duration retentionMaxAge,
    long retentionMaxSize,
    long minFreeSpace,
    LogLevel logLevel) {

  /** How much of a call is recorded. */
  public enum ContentMode {
    FULL,
    METADATA
  }

  /** Whether calls of a library are to be recorded. */
  public boolean records(String integration) {
    return integrations.getOrDefault(integration, true);
  }
}
