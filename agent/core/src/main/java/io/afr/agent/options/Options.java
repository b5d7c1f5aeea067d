package io.afr.agent.options;

import io.afr.agent.log.Log;
import io.afr.agent.log.LogLevel;
import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The agent's options in force.
 *
 * @param enabled whether the agent does anything at all
 * @param home where the journals are, one directory per service
 * @param service what the program calls itself
 * @param agent name of the agent where no library says one
 * @param sessionMdcKey MDC key that holds the program's own session id
 * @param tags of everything in the journal; {@code mdc:KEY} is read for each call at the top
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

  /** Begins the value of a tag that stands in the program's diagnostic context. */
  private static final String MDC = "mdc:";

  /** How much of a call is recorded. */
  public enum ContentMode {
    FULL,
    METADATA
  }

  /** The options of this JVM. What is wrong is said on stderr, and the default used. */
  public static Options read(@Nullable String arguments) {
    List<String> complaints = new ArrayList<>();
    Options options =
        new OptionsReader(
                arguments, System.getProperties(), System.getenv(), new Complaints(complaints))
            .read();
    Log.level(options.logLevel());
    for (String complaint : complaints) {
      Log.warn(complaint, complaint);
    }
    return options;
  }

  /** The options as the journal keeps them: patterns may hold what they are to hide. */
  public Map<String, String> shown() {
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put(Key.CONTENT.text, content.name().toLowerCase(Locale.ROOT));
    shown.put(Key.MAX_CONTENT_BYTES.text, Long.toString(maxContentBytes));
    shown.put(Key.REDACT_PATTERNS.text, Integer.toString(redactPatterns.size()));
    shown.put(Key.REDACT_KEYS.text, String.join(";", redactKeys));
    if (rules != null) {
      shown.put(Key.RULES.text, rules.getPath());
    }
    if (sessionMdcKey != null) {
      shown.put(Key.SESSION_MDC_KEY.text, sessionMdcKey);
    }
    shown.put(Key.RETENTION_MAX_AGE.text, retentionMaxAge.toHours() + "h");
    shown.put(Key.RETENTION_MAX_SIZE.text, Long.toString(retentionMaxSize));
    shown.put(Key.MIN_FREE_SPACE.text, Long.toString(minFreeSpace));
    for (Map.Entry<String, Boolean> integration : integrations.entrySet()) {
      shown.put(Key.INTEGRATIONS + integration.getKey(), integration.getValue().toString());
    }
    return shown;
  }

  /** The tags that are the same for everything. */
  public Map<String, String> fixedTags() {
    Map<String, String> fixed = new LinkedHashMap<>(tags);
    fixed.values().removeIf(value -> value.startsWith(MDC));
    return fixed;
  }

  /** The tags that the program's diagnostic context has, and their keys there. */
  public Map<String, String> mdcTags() {
    Map<String, String> keys = new LinkedHashMap<>();
    tags.forEach(
        (tag, value) -> {
          if (value.startsWith(MDC) && value.length() > MDC.length()) {
            keys.put(tag, value.substring(MDC.length()));
          }
        });
    return keys;
  }

  /** Whether the program's diagnostic context has to be read at all. */
  public boolean readsMdc() {
    return sessionMdcKey != null || !mdcTags().isEmpty();
  }

  /** Whether calls of a library are to be recorded. */
  public boolean records(String integration) {
    return integrations.getOrDefault(integration, true);
  }
}
