package io.afr.it.demo;

import io.afr.it.harness.Built;
import io.afr.it.harness.Library;
import io.afr.it.provider.FakeProvider;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts the fake provider, runs an unmodified LangChain4j agent under the recorder, and shows what
 * was recorded. Argument: the project's directory; the commands that it prints work from there.
 */
public final class Demo {
  private final Path root;
  private final Path home;

  private Demo(Path root) {
    this.root = root;
    this.home = root.resolve("integration-tests/target/demo-home");
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    new Demo(Path.of(args[0]).toRealPath()).run();
  }

  private void run() throws IOException, InterruptedException {
    clear();
    record();
    afr("list");
    afr("get", "last");
    afr("summary", "last");
    System.out.println();
    System.out.println("The same on a page, until Ctrl-C:");
    say("java " + String.join(" ", reader("serve", "--open")));
  }

  private void record() throws IOException, InterruptedException {
    String agent =
        "-javaagent:%s=home=%s,service=travel-desk".formatted(shown(Built.agentJar()), shown(home));
    try (FakeProvider provider = FakeProvider.start()) {
      provider.script("gpt-5-mini", new TravelStory());
      say("java " + agent + " -cp … com.example.travel.TravelDesk");
      run(List.of(agent, "-cp", classPath(), "com.example.travel.TravelDesk", provider.url()));
    }
  }

  private void afr(String... arguments) throws IOException, InterruptedException {
    List<String> command = reader(arguments);
    say("java " + String.join(" ", command));
    run(command);
  }

  private List<String> reader(String... arguments) {
    List<String> command = new ArrayList<>(List.of("-jar", shown(Built.readerJar())));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--home", shown(home)));
    return command;
  }

  private void run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Built.java().toString()));
    command.addAll(arguments);
    int exitCode =
        new ProcessBuilder(command).directory(root.toFile()).inheritIO().start().waitFor();
    if (exitCode != 0) {
      throw new IllegalStateException("exit code " + exitCode + " of " + command);
    }
  }

  private static String classPath() {
    return Stream.concat(Built.samples().stream(), Library.of("langchain4j-newest").jars().stream())
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private String shown(Path path) {
    return root.relativize(path).toString();
  }

  private static void say(String command) {
    System.out.println();
    System.out.println("$ " + command);
    System.out.flush();
  }

  private void clear() throws IOException {
    if (Files.exists(home)) {
      try (Stream<Path> files = Files.walk(home)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
