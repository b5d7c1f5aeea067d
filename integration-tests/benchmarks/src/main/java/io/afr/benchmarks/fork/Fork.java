package io.afr.benchmarks.fork;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A JVM that measures one thing and prints its {@link Figures}.
 *
 * @param options of the JVM, besides those that this one has
 */
public record Fork(String name, Class<?> main, List<String> options, List<String> arguments) {

  public Fork {
    options = List.copyOf(options);
    arguments = List.copyOf(arguments);
  }

  /** The option that attaches the built agent. */
  public static String agent(String options) {
    return "-javaagent:" + System.getProperty("benchmark.agent") + "=" + options;
  }

  /** Waits until it has ended, and returns what it measured. */
  public Figures run() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Figures figures = figures(process);
    int exit = process.waitFor();
    if (exit != 0 || figures == null) {
      throw new IllegalStateException(command() + " ended with " + exit);
    }
    return Objects.requireNonNull(figures);
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), main.getName()));
    command.addAll(arguments);
    return command;
  }

  /** A program that is recorded has none of the agent's own classes. */
  private String classPath() {
    String all = System.getProperty("java.class.path");
    if (options.stream().noneMatch(option -> option.startsWith("-javaagent:"))) {
      return all;
    }
    Path agent = Path.of(System.getProperty("benchmark.agent")).resolve("../../..").normalize();
    return Arrays.stream(all.split(File.pathSeparator, -1))
        .filter(entry -> !Path.of(entry).toAbsolutePath().startsWith(agent))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static @Nullable Figures figures(Process process) throws IOException {
    Figures figures = null;
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (Figures.isIn(line)) {
          figures = Figures.parse(line);
        } else {
          System.out.println(line);
        }
      }
    }
    return figures;
  }
}
