package io.afr.reader.cli;

import io.afr.reader.Filter;
import io.afr.reader.Row;
import io.afr.reader.program.JavaAgent;
import io.afr.reader.program.Launch;
import io.afr.reader.terminal.Amounts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a program and records it. */
@Command(
    name = "record",
    description = {
      "Runs a program with the agent in place.",
      "Everything else passes through: what it reads and prints, Ctrl-C and other signals, its exit"
          + " code.",
      "java gets the agent as its first option. Any other command, a build tool or a script, gets"
          + " it by JAVA_TOOL_OPTIONS, and so does every JVM that it starts; each says 'Picked up"
          + " JAVA_TOOL_OPTIONS' on standard error, which no JVM can be kept from."
    },
    exitCodeList = {
      "0..255:As the program ended.",
      "1:The program could not be started.",
      "2:It was asked wrongly."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  afr record -- java -jar app.jar",
      "  afr record --service shop --report -- java -cp classes com.acme.Shop",
      "  afr record --option content=metadata -- mvn spring-boot:run"
    })
final class RecordCommand extends BaseCommand {

  @Mixin private AgentOptions options = new AgentOptions();

  @Option(
      names = "--report",
      description = "Afterwards say in one line on standard error what was recorded.")
  private boolean report;

  @Parameters(
      paramLabel = "COMMAND",
      arity = "1..*",
      description = "The program and its arguments; from here on all belongs to it.")
  private List<String> command = new ArrayList<>();

  RecordCommand(Console console) {
    super(console);
  }

  @Override
  int run() {
    Instant start = console().clock().instant();
    Path home = home().toAbsolutePath().normalize();
    JavaAgent agent = options.agent(AgentJar.unpack(home), isHomeGiven() ? home : null);
    // What the variable says is the same wherever the program goes.
    Map<String, String> environment =
        console().environment().getOrDefault("AFR_HOME", "").isEmpty() || isHomeGiven()
            ? Map.of()
            : Map.of("AFR_HOME", home.toString());
    int exitCode;
    try {
      exitCode = Launch.of(command, agent, environment).run();
    } catch (IOException e) {
      throw CommandFailure.failed("cannot start " + command.get(0) + ": " + e.getMessage());
    }
    if (report) {
      report(start);
    }
    return exitCode;
  }

  private void report(Instant start) {
    Recordings recordings = recordings();
    List<Row> rows =
        recordings.home().search(Filter.where().from(start).limit(Filter.MOST).build()).rows();
    int actions = rows.stream().mapToInt(Row::matchCount).sum();
    console()
        .err()
        .println(
            rows.isEmpty()
                ? "afr: nothing was recorded; 'afr doctor' may know why"
                : "afr: recorded "
                    + Amounts.counted(actions, "action")
                    + " in "
                    + Amounts.counted(rows.size(), "session")
                    + "; see 'afr get last'");
  }
}
