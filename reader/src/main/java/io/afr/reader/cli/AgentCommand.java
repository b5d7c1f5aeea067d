package io.afr.reader.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;

/** Hands out the agent that records, which this jar carries. */
@Command(
    name = "agent",
    description = "Unpacks the agent jar under the home and tells how to attach it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  afr agent",
      "  afr agent --path",
      "",
      "  java -javaagent:$(java -jar afr.jar agent --path) -jar app.jar"
    })
final class AgentCommand extends BaseCommand {

  @Option(names = "--path", description = "Print the jar's path and nothing else.")
  private boolean path;

  AgentCommand(Console console) {
    super(console);
  }

  @Override
  int run() {
    Path jar = AgentJar.unpack(home());
    if (json()) {
      JsonOutput.write(out(), JsonNodeFactory.instance.objectNode().put("path", jar.toString()));
    } else if (path) {
      out().println(jar);
    } else {
      explain(jar);
    }
    return ExitCode.DONE;
  }

  private void explain(Path jar) {
    // A program knows AFR_HOME and the default, but not what was said on this command line.
    boolean isUsual = home().equals(console().defaultHome());
    String attached = "-javaagent:" + jar + (isUsual ? "" : "=home=" + option(home()));
    out().println("The agent: " + jar);
    out().println();
    out().println("Record a program:");
    out().println("  java " + attached + " -jar app.jar");
    out().println("or, where the command line is not yours (Docker, build tools):");
    out().println("  JAVA_TOOL_OPTIONS=" + attached);
    out().println("It records below " + home() + "; option home=DIR says otherwise:");
    out().println("  java -javaagent:" + jar + "=home=DIR,service=NAME -jar app.jar");
  }

  private static String option(Path home) {
    return home.toAbsolutePath().toString().replace(",", "\\,");
  }
}
