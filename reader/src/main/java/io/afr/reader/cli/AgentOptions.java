package io.afr.reader.cli;

import io.afr.reader.program.JavaAgent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a command tells the agent that it puts in place. */
final class AgentOptions {

  /** A program may have another working directory. */
  private static final Set<String> paths = Set.of("config", "rules");

  @Option(
      names = "--service",
      paramLabel = "NAME",
      converter = Words.class,
      description = "What the program is called in the recordings (else as it calls itself).")
  private @Nullable String service;

  @Option(
      names = {"-o", "--option"},
      paramLabel = "KEY=VALUE",
      converter = Setting.class,
      description = "An option of the agent, such as content=metadata; may be repeated.")
  private List<String> settings = new ArrayList<>();

  /**
   * The agent with these options.
   *
   * @param home absolute; null if the program finds it by itself
   */
  JavaAgent agent(Path jar, @Nullable Path home) {
    Map<String, String> options = new TreeMap<>();
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      String key = setting.substring(0, equals);
      String value = setting.substring(equals + 1);
      options.put(key, paths.contains(key) ? Path.of(value).toAbsolutePath().toString() : value);
    }
    if (service != null) {
      options.put("service", service);
    }
    if (home != null) {
      options.put("home", home.toString());
    }
    JavaAgent agent = new JavaAgent(jar, options);
    if (!agent.canBeNamed()) {
      throw CommandFailure.failed(
          jar + ": a JVM takes no agent whose path holds '='; choose another --home");
    }
    return agent;
  }

  /** {@code key=value}. */
  static final class Setting implements ITypeConverter<String> {

    @Override
    public String convert(String text) {
      int equals = text.indexOf('=');
      if (equals < 1 || equals == text.length() - 1) {
        throw new TypeConversionException("'" + text + "' is no KEY=VALUE");
      }
      if (text.startsWith("home=")) {
        throw new TypeConversionException("the home is said by --home");
      }
      return text;
    }
  }
}
