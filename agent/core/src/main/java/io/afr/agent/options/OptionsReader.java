package io.afr.agent.options;

import io.afr.agent.log.LogLevel;
import io.afr.agent.options.Options.ContentMode;
import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Makes the options out of what is set; all defaults stand here. */
final class OptionsReader {

  private static final long megabyte = 1L << 20;

  private final Values values;
  private final Properties properties;
  private final Map<String, String> environment;

  OptionsReader(
      @Nullable String arguments,
      Properties properties,
      Map<String, String> environment,
      Consumer<String> complaints) {
    this.values =
        new Values(Settings.of(arguments, properties, environment, complaints), complaints);
    this.properties = properties;
    this.environment = environment;
  }

  Options read() {
    String service = values.text(Key.SERVICE);
    String rules = values.text(Key.RULES);
    return new Options(
        values.truth(Key.ENABLED, true),
        home(values.text(Key.HOME)),
        service == null ? ServiceName.guess(properties, environment) : service,
        values.text(Key.AGENT),
        values.text(Key.SESSION_MDC_KEY),
        values.pairs(Key.TAGS),
        values.oneOf(Key.CONTENT, ContentMode.FULL),
        values.size(Key.MAX_CONTENT_BYTES, 16 * megabyte),
        patterns(),
        values.list(Key.REDACT_KEYS),
        rules == null ? null : file(rules),
        values.switches(Key.INTEGRATIONS),
        values.time(Key.RETENTION_MAX_AGE, Duration.ofDays(30)),
        values.size(Key.RETENTION_MAX_SIZE, 10 * 1024 * megabyte),
        values.size(Key.MIN_FREE_SPACE, 256 * megabyte),
        values.oneOf(Key.LOG_LEVEL, LogLevel.WARN));
  }

  private File home(@Nullable String text) {
    return text == null ? new File(user(), ".afr").getAbsoluteFile() : file(text);
  }

  /** No shell has replaced the {@code ~} behind {@code -javaagent:…=home=}. */
  private File file(String text) {
    File file = text.startsWith("~/") ? new File(user(), text.substring(2)) : new File(text);
    return file.getAbsoluteFile();
  }

  private File user() {
    return new File(properties.getProperty("user.home", "."));
  }

  private List<String> patterns() {
    List<String> patterns = new ArrayList<>();
    for (String pattern : values.list(Key.REDACT_PATTERNS)) {
      try {
        Pattern.compile(pattern);
        patterns.add(pattern);
      } catch (PatternSyntaxException wrong) {
        values.complain(Key.REDACT_PATTERNS.text, pattern, "regular expressions");
      }
    }
    return patterns;
  }
}
