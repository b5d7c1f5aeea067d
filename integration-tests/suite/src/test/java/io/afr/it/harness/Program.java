package io.afr.it.harness;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A host: a main class, what it is started with, and what the agent, if it is attached, is told.
 * Immutable; every method gives a changed copy.
 */
public record Program(
    String mainClass,
    Library library,
    List<String> arguments,
    List<String> jvmOptions,
    Map<String, String> environment,
    Map<String, String> agentOptions,
    int agents,
    List<String> launcher) {

  /** So that a start costs little on a small machine. */
  private static final List<String> quickStart =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");

  /** A sample agent, by its main class. */
  public static Program of(String mainClass, Library library, String... arguments) {
    return new Program(
        mainClass, library, List.of(arguments), List.of(), Map.of(), Map.of(), 1, List.of());
  }

  /** Any other way to start one: {@code -jar FILE}, or {@code -p PATH -m MODULE/CLASS}. */
  public static Program started(List<String> how, String... arguments) {
    return new Program("", Library.NONE, List.of(arguments), how, Map.of(), Map.of(), 1, List.of());
  }

  public Program jvmOption(String option) {
    List<String> options = new ArrayList<>(jvmOptions);
    options.add(option);
    return new Program(
        mainClass,
        library,
        arguments,
        List.copyOf(options),
        environment,
        agentOptions,
        agents,
        launcher);
  }

  public Program environment(String key, String value) {
    return new Program(
        mainClass,
        library,
        arguments,
        jvmOptions,
        with(environment, key, value),
        agentOptions,
        agents,
        launcher);
  }

  /** An option of the agent; ignored when it runs without. */
  public Program agentOption(String key, String value) {
    return new Program(
        mainClass,
        library,
        arguments,
        jvmOptions,
        environment,
        with(agentOptions, key, value),
        agents,
        launcher);
  }

  /** The agent twice on the command line, when it runs with the agent. */
  public Program attachedTwice() {
    return new Program(
        mainClass, library, arguments, jvmOptions, environment, agentOptions, agents + 1, launcher);
  }

  /** Started by another program, whose last arguments are the command. */
  public Program under(String... launcher) {
    return new Program(
        mainClass,
        library,
        arguments,
        jvmOptions,
        environment,
        agentOptions,
        agents,
        List.of(launcher));
  }

  List<String> command() {
    return command(Stream.of());
  }

  List<String> commandWithAgent() {
    return command(Stream.generate(this::javaagent).limit(agents));
  }

  private String javaagent() {
    String options =
        agentOptions.entrySet().stream()
            .map(option -> option.getKey() + "=" + option.getValue().replace(",", "\\,"))
            .collect(Collectors.joining(","));
    return "-javaagent:" + Built.agentJar() + (options.isEmpty() ? "" : "=" + options);
  }

  private List<String> command(Stream<String> agent) {
    return Stream.of(
            launcher.stream(),
            Stream.of(Built.java().toString()),
            quickStart.stream(),
            agent,
            jvmOptions.stream(),
            main(),
            arguments.stream())
        .flatMap(part -> part)
        .toList();
  }

  private Stream<String> main() {
    if (mainClass.isEmpty()) {
      return Stream.of();
    }
    String classPath =
        Stream.concat(Built.samples().stream(), library.jars().stream())
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    return Stream.of("-cp", classPath, mainClass);
  }

  private static Map<String, String> with(Map<String, String> map, String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(map);
    more.put(key, value);
    return more;
  }
}
