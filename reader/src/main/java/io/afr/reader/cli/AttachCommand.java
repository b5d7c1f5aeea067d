package io.afr.reader.cli;

import io.afr.journal.Journal;
import io.afr.reader.program.AttachException;
import io.afr.reader.program.Attachment;
import io.afr.reader.program.RunningJvm;
import io.afr.reader.terminal.Cell;
import io.afr.reader.terminal.Column;
import io.afr.reader.terminal.Harmless;
import io.afr.reader.terminal.Ink;
import io.afr.reader.terminal.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Records a program that runs already. */
@Command(
    name = "attach",
    description = {
      "Puts the agent into a JVM that runs already.",
      "From then on it is recorded; calls that are under way are not.",
      "Attaching is the second best: a program that is started with the agent is recorded from its"
          + " first call. From Java 21 on the JVM warns on its standard error of agents that come"
          + " later, unless it was started with -XX:+EnableDynamicAgentLoading."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  afr attach --list",
      "  afr attach 4711",
      "  afr attach 4711 --service shop --option content=metadata"
    })
final class AttachCommand extends BaseCommand {

  @Mixin private AgentOptions options = new AgentOptions();

  @Option(names = "--list", description = "Show the JVMs that run, and which are recorded.")
  private boolean list;

  @Parameters(paramLabel = "PID", arity = "0..1", description = "The JVM's process id.")
  private @Nullable Long pid;

  AttachCommand(Console console) {
    super(console);
  }

  @Override
  int run() {
    if (list == (pid != null)) {
      throw CommandFailure.usage(list ? "give either a PID or --list" : "a PID is missing");
    }
    try {
      return pid == null ? list() : attach(pid);
    } catch (AttachException e) {
      throw CommandFailure.of(e);
    }
  }

  private int attach(long process) {
    RunningJvm jvm = RunningJvm.of(process);
    Path home = home().toAbsolutePath().normalize();
    Attachment attached = Attachment.of(jvm, options.agent(AgentJar.unpack(home), home));
    if (json()) {
      JsonOutput.write(out(), document(jvm, attached));
      return ExitCode.DONE;
    }
    out().println(Harmless.line("Attached to " + named(jvm) + "."));
    out().println("It is recorded as " + attached.service() + " in " + attached.home() + ".");
    out().println(Harmless.line(libraries(attached.libraries())));
    return ExitCode.DONE;
  }

  private static String named(RunningJvm jvm) {
    return jvm.pid() + (jvm.command().isEmpty() ? "" : ", " + jvm.command());
  }

  private static String libraries(List<Attachment.Library> libraries) {
    if (libraries.isEmpty()) {
      return "It has met no library that is known yet; what it meets from now on is recorded.";
    }
    return libraries.stream()
        .map(library -> library.name() + " " + library.version() + " (" + library.state() + ")")
        .collect(Collectors.joining(", ", "It has met ", "."));
  }

  private int list() {
    List<RunningJvm> found = RunningJvm.all();
    Set<Long> recorded = recorded();
    if (json()) {
      ArrayNode all = JsonNodeFactory.instance.arrayNode();
      found.forEach(jvm -> all.add(document(jvm).put("recorded", recorded.contains(jvm.pid()))));
      JsonOutput.write(out(), all);
    } else if (found.isEmpty()) {
      out().println("No JVM of this user runs, or none lets itself be found.");
    } else {
      table(found, recorded).lines().forEach(out()::println);
    }
    return ExitCode.DONE;
  }

  private Table table(List<RunningJvm> found, Set<Long> recorded) {
    Table table =
        new Table(
            screen(),
            List.of(Column.number("PID"), Column.whole("RECORDED"), Column.left("PROGRAM", 8)));
    for (RunningJvm jvm : found) {
      boolean isRecorded = recorded.contains(jvm.pid());
      table.add(
          List.of(
              Cell.of(Ink.STRONG, Long.toString(jvm.pid())),
              isRecorded ? Cell.of(Ink.GOOD, "yes") : Cell.EMPTY,
              Cell.of(jvm.command())));
    }
    return table;
  }

  /** Those that write to this home now. */
  private Set<Long> recorded() {
    return recordings().home().journals().stream()
        .filter(journal -> journal.state() == Journal.State.OPEN)
        .map(journal -> journal.manifest().pid())
        .collect(Collectors.toSet());
  }

  private static ObjectNode document(RunningJvm jvm) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("pid", jvm.pid())
        .put("program", jvm.command());
  }

  private static ObjectNode document(RunningJvm jvm, Attachment attached) {
    ObjectNode document =
        document(jvm)
            .put("service", attached.service())
            .put("home", attached.home())
            .put("wovenClasses", attached.woven());
    ArrayNode libraries = document.putArray("libraries");
    for (Attachment.Library library : attached.libraries()) {
      libraries
          .addObject()
          .put("name", library.name())
          .put("version", library.version())
          .put("state", library.state());
    }
    return document;
  }
}
