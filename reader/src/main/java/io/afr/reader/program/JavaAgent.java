package io.afr.reader.program;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The agent jar and what it is told.
 *
 * @param jar absolute path
 * @param options by key
 */
public record JavaAgent(Path jar, Map<String, String> options) {

  private static final String TOOL_OPTIONS = "JAVA_TOOL_OPTIONS";

  public JavaAgent {
    options = Map.copyOf(options);
  }

  /** The options as one text; a comma in a value is {@code \,}. */
  public String arguments() {
    List<String> settings = new ArrayList<>();
    new TreeMap<>(options)
        .forEach((key, value) -> settings.add(key + "=" + value.replace(",", "\\,")));
    return String.join(",", settings);
  }

  /** The option of a JVM that starts with the agent. */
  public String jvmOption() {
    String arguments = arguments();
    return "-javaagent:" + jar + (arguments.isEmpty() ? "" : "=" + arguments);
  }

  /** A JVM takes what stands behind the first equals sign for the agent's arguments. */
  public boolean canBeNamed() {
    return !jar.toString().contains("=");
  }

  /** Puts the agent in place: in the command, or where other commands start a JVM. */
  void addTo(List<String> command, Map<String, String> environment) {
    if (isJava(command.get(0))) {
      command.add(1, jvmOption());
    } else {
      String others = environment.getOrDefault(TOOL_OPTIONS, "").strip();
      String own = quoted(jvmOption());
      environment.put(TOOL_OPTIONS, others.isEmpty() ? own : others + " " + own);
    }
  }

  private static boolean isJava(String program) {
    String name = program.substring(program.lastIndexOf(File.separatorChar) + 1);
    return name.equals("java") || name.equalsIgnoreCase("java.exe");
  }

  /** The JVM splits the variable at white space, and knows quotes of both kinds but no escape. */
  static String quoted(String option) {
    if (option.chars().noneMatch(c -> Character.isWhitespace(c) || c == '"' || c == '\'')) {
      return option;
    }
    return '"' + option.replace("\"", "\"'\"'\"") + '"';
  }
}
