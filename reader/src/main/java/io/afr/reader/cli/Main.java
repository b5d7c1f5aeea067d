package io.afr.reader.cli;

import io.afr.reader.terminal.Screen;
import io.afr.reader.terminal.TerminalProbe;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Starts the command line. */
public final class Main {

  /** Picocli refuses to explain anything in less. */
  private static final int narrowestHelp = 55;

  private Main() {}

  public static void main(String[] args) {
    TerminalProbe probe = new TerminalProbe(System.getenv());
    boolean json = BaseCommand.wantsJson(args);
    // What is exported is for programs, whatever the terminal understands.
    boolean isData = json || (args.length > 0 && args[0].equals("export"));
    Charset charset = isData ? StandardCharsets.UTF_8 : probe.charset();
    // Not System.out: it would turn what the locale cannot say into question marks.
    PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), false, charset);
    PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, charset);
    Screen screen = json ? Screen.plain() : probe.screen();
    int code =
        run(
            new Console(
                out,
                err,
                screen,
                probe.isWatched(),
                probe.isSeen(),
                System.getenv(),
                Clock.system(ZoneId.systemDefault()),
                Pause::sleep),
            args);
    System.exit(code);
  }

  /** Runs one command as if its output went to a file. */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    return run(
        new Console(
            new PrintWriter(out, false, StandardCharsets.UTF_8),
            new PrintWriter(err, true, StandardCharsets.UTF_8),
            Screen.plain(),
            false,
            false,
            System.getenv(),
            Clock.system(ZoneId.systemDefault()),
            Pause::sleep),
        args);
  }

  /** Runs one command and says how it went; see {@link ExitCode}. */
  public static int run(Console console, String... args) {
    int code = commandLine(console, args).execute(args);
    console.out().flush();
    console.err().flush();
    return code;
  }

  static CommandLine commandLine(Console console, String... args) {
    Complaint complaint = new Complaint(console, BaseCommand.wantsJson(args));
    CommandLine commandLine = new CommandLine(new Afr(console));
    for (BaseCommand command : commands(console, args)) {
      commandLine.addSubcommand(command);
    }
    @Nullable CommandLine record = commandLine.getSubcommands().get("record");
    if (record != null) {
      // What follows the program's name is the program's own.
      record.setStopAtPositional(true);
    }
    return commandLine
        .setExpandAtFiles(false)
        .registerConverter(Moment.class, new Moment.Converter(console.clock()))
        .registerConverter(Path.class, Main::path)
        .setOut(console.out())
        .setErr(console.err())
        .setUsageHelpWidth(Math.max(narrowestHelp, Math.min(console.screen().width(), 120)))
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(
                console.screen().colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
        .setParameterExceptionHandler(complaint)
        .setExecutionExceptionHandler(complaint);
  }

  private static Path path(String text) {
    try {
      return Path.of(new Words().convert(text));
    } catch (InvalidPathException e) {
      throw new TypeConversionException("'" + text + "' is no path: " + e.getReason());
    }
  }

  /** Only the command that is asked for, if it is: describing all takes longer than to answer. */
  private static List<BaseCommand> commands(Console console, String... args) {
    Map<String, Function<Console, BaseCommand>> all = new LinkedHashMap<>();
    all.put("list", ListCommand::new);
    all.put("get", GetCommand::new);
    all.put("summary", SummaryCommand::new);
    all.put("stats", StatsCommand::new);
    all.put("diff", DiffCommand::new);
    all.put("tail", TailCommand::new);
    all.put("export", ExportCommand::new);
    all.put("verify", VerifyCommand::new);
    all.put("doctor", DoctorCommand::new);
    all.put("prune", PruneCommand::new);
    all.put("serve", ServeCommand::new);
    all.put("record", RecordCommand::new);
    all.put("attach", AttachCommand::new);
    all.put("demo", DemoCommand::new);
    all.put("agent", AgentCommand::new);
    all.put("completion", CompletionCommand::new);
    if (args.length > 0 && all.containsKey(args[0])) {
      all.keySet().retainAll(Set.of(args[0]));
    }
    return all.values().stream().map(command -> command.apply(console)).toList();
  }
}
