package io.afr.reader.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command around all commands; alone it does nothing but explain. */
@Command(
    name = "afr",
    description = "Replays, searches and summarises what AI agents on the JVM did.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%n",
    footer = {
      "A session is named by its id, by service/id, by the beginning of one of them, or as 'last':"
          + " the one with the latest action.",
      "A time is 2026-05-01, 2026-05-01T10:15:00Z, milliseconds since 1970, or so long ago: 15m,"
          + " 24h, 7d.",
      "",
      "Environment:",
      "  AFR_HOME   where the recordings are, unless --home says so",
      "  NO_COLOR   if it is set, nothing is coloured",
      "  COLUMNS    how wide the output may be, else as wide as the terminal",
      "",
      "Examples:",
      "  afr record -- java -jar app.jar",
      "  afr list --from 24h",
      "  afr get last",
      "  afr serve",
      "",
      "Each command has a --help of its own with more examples: afr get --help"
    })
final class Afr extends BaseCommand {

  Afr(Console console) {
    super(console);
  }

  @Override
  int run() {
    throw CommandFailure.usage("a command is missing");
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {"afr " + number()};
    }

    static String number() {
      String version = Afr.class.getPackage().getImplementationVersion();
      return version == null ? "(not packaged)" : version;
    }
  }
}
