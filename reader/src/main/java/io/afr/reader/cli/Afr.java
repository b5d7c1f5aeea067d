package io.afr.reader.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command around all commands; alone it does nothing but explain. */
@Command(
    name = "afr",
    description = "Replays, searches and summarises what AI agents on the JVM did.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  afr list --from 24h",
      "  afr get last",
      "  afr summary last",
      "",
      "Record a program:",
      "  afr record -- java -jar app.jar"
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
