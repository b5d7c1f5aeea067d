package io.afr.reader.cli;

import io.afr.api.RecordTool;
import io.afr.reader.SessionRef;
import io.afr.reader.demo.FerryDesk;
import io.afr.reader.json.AsJson;
import io.afr.reader.program.JavaAgent;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** Shows a newcomer a recording before there is one. */
@Command(
    name = "demo",
    description = {
      "Runs a small agent in a JVM of its own, recorded, and shows what was recorded.",
      "The agent works by a script: it needs no model, no key and no network."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  afr demo"})
final class DemoCommand extends BaseCommand {

  private static final String SERVICE = "demo";

  DemoCommand(Console console) {
    super(console);
  }

  @Override
  int run() {
    Path home = home().toAbsolutePath().normalize();
    String session = "ferry-" + Long.toString(console().clock().millis(), Character.MAX_RADIX);
    JavaAgent agent =
        new JavaAgent(AgentJar.unpack(home), Map.of("home", home.toString(), "service", SERVICE));
    record(agent, session);
    if (json()) {
      SessionRef found = recordings().find(session);
      JsonOutput.write(out(), AsJson.summary(recordings().home().summary(found)));
      return ExitCode.DONE;
    }
    show("get", session);
    show("summary", session);
    say("");
    say("Next, the same on a page, one action whole, and a program of your own:");
    say("  afr serve --open" + where());
    say("  afr get " + session + " --step 9" + where());
    say("  afr record" + where() + " -- java -jar app.jar");
    return ExitCode.DONE;
  }

  private void record(JavaAgent agent, String session) {
    Process program = start(agent, session);
    try (BufferedReader said = program.inputReader()) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (!json()) {
          say(line.stripTrailing());
        }
      }
      int exitCode = program.waitFor();
      if (exitCode != 0) {
        throw CommandFailure.failed("the demo's program ended with exit code " + exitCode);
      }
    } catch (IOException e) {
      throw CommandFailure.failed("the demo's program cannot be heard: " + e.getMessage());
    } catch (InterruptedException e) {
      throw CommandFailure.failed("interrupted");
    } finally {
      program.destroy();
    }
  }

  private Process start(JavaAgent agent, String session) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    command.add(agent.jvmOption());
    command.add("-cp");
    command.add(classPath());
    command.add(FerryDesk.class.getName());
    command.add(session);
    try {
      return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException e) {
      throw CommandFailure.failed("cannot start the demo's program: " + e.getMessage());
    }
  }

  /** The demo and the API: in this one jar, or where a build has them. */
  private static String classPath() {
    return Stream.of(FerryDesk.class, RecordTool.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .map(location -> Path.of(URI.create(location.toString())).toString())
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void show(String command, String session) {
    say("");
    say("$ afr " + command + " " + session + where());
    Main.run(console(), command, session, "--home", home().toString());
  }

  private String where() {
    return isHomeGiven() ? " --home " + home() : "";
  }

  private void say(String line) {
    out().println(line);
    out().flush();
  }
}
