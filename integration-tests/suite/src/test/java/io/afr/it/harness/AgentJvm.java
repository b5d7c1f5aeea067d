package io.afr.it.harness;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A forked JVM that runs a program, with or without the agent. Closing it kills it. */
public final class AgentJvm implements AutoCloseable {
  /** Much longer where a test does all that it can do. */
  private static final long limitSeconds = Boolean.getBoolean("afr.exhaustive") ? 7_200 : 90;

  private final Process process;
  private final boolean isRecorded;
  private final Output out;
  private final Output err;

  private AgentJvm(Process process, boolean isRecorded) {
    this.process = process;
    this.isRecorded = isRecorded;
    this.out = new Output(process.getInputStream());
    this.err = new Output(process.getErrorStream());
  }

  public static AgentJvm startPlain(Program program) throws IOException {
    return start(program.command(), program.environment(), false);
  }

  public static AgentJvm startWithAgent(Program program) throws IOException {
    return start(program.commandWithAgent(), program.environment(), true);
  }

  /** Any executable jar, on the same JDK. */
  public static AgentJvm startJar(Path jar, List<String> arguments) throws IOException {
    return startJar(List.of(), jar, arguments);
  }

  /** The same, with options for the JVM. */
  public static AgentJvm startJar(List<String> options, Path jar, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(Built.java().toString()));
    command.addAll(options);
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(arguments);
    return start(command, Map.of(), false);
  }

  private static AgentJvm start(
      List<String> command, Map<String, String> environment, boolean isRecorded)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(AgentJvm::speaksToJvmOrAgent);
    builder.environment().putAll(environment);
    return new AgentJvm(builder.start(), isRecorded);
  }

  /** Variables of the machine that would make one run differ from another. */
  private static boolean speaksToJvmOrAgent(String name) {
    return name.startsWith("AFR_")
        || name.startsWith("OTEL_")
        || name.endsWith("JAVA_OPTIONS")
        || name.equals("JAVA_TOOL_OPTIONS");
  }

  public long pid() {
    return process.pid();
  }

  /** Whether the agent is attached. */
  public boolean isRecorded() {
    return isRecorded;
  }

  /** Gives the program a line to read. */
  public void send(String line) throws IOException {
    OutputStream in = process.getOutputStream();
    in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    in.flush();
  }

  /** Waits until the program, or the agent, has printed the text on stderr. */
  public void awaitError(String text) throws InterruptedException {
    err.await(text, limitSeconds);
  }

  /** Waits until the program has printed the text. */
  public void awaitOutput(String text) throws InterruptedException {
    out.await(text, limitSeconds);
  }

  /** What the program has printed so far. */
  public String output() {
    return out.soFar();
  }

  /** Waits for the end, but no longer than this. */
  public boolean endsWithin(Duration limit) throws InterruptedException {
    return process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Waits for the end. There is nothing more to read for the program. */
  public Finished await() throws InterruptedException {
    endInput();
    if (!process.waitFor(limitSeconds, TimeUnit.SECONDS)) {
      kill();
      throw new AssertionError(
          "still running after %d s\n%s\n%s".formatted(limitSeconds, out.soFar(), err.soFar()));
    }
    return new Finished(process.exitValue(), out.all(), err.all());
  }

  private void endInput() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // It has ended without having read everything.
      return;
    }
  }

  /** {@code kill -15}: the JVM shuts down in order. */
  public void terminate() {
    process.destroy();
  }

  /** {@code kill -SEGV} and the like. */
  public void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, String.valueOf(pid())).inheritIO().start().waitFor();
  }

  /** {@code kill -9}. */
  public Finished kill() throws InterruptedException {
    process.destroyForcibly();
    return new Finished(process.waitFor(), out.all(), err.all());
  }

  @Override
  public void close() throws InterruptedException {
    // Of one that was started by another program this is the end, too.
    endInput();
    if (process.isAlive()) {
      kill();
    }
  }
}
