package io.afr.reader.cli;

import io.afr.reader.Verification;
import io.afr.reader.terminal.ProgressBar;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks whether journals are as they were written. */
@Command(
    name = "verify",
    description = {
      "Checks whether journals are as they were written: checksums, contents, entry numbers.",
      "Tells what is damaged or missing, and whether a pause of the recording, retention or an"
          + " erasure explains it. An unfinished last entry is normal where a program was killed."
    },
    exitCodeList = {
      "0:All is there, or it is explained why not.",
      "1:Something is damaged or missing, or what was asked for is not there.",
      "2:It was asked wrongly.",
      "130:It was interrupted with Ctrl-C."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  afr verify", "  afr verify shop", "  afr verify --json"})
final class VerifyCommand extends BaseCommand {

  @Parameters(
      paramLabel = "JOURNAL|SERVICE",
      arity = "0..*",
      converter = Words.class,
      description =
          "Only these: a service, a journal's name or the beginning of it, service/journal, or a"
              + " journal's directory.")
  private List<String> names = new ArrayList<>();

  VerifyCommand(Console console) {
    super(console);
  }

  @Override
  int run() {
    Recordings recordings = recordings();
    Verification found = verify(recordings);
    if (json()) {
      JsonOutput.write(out(), VerificationJson.of(home(), found));
    } else if (found.journals().isEmpty()) {
      recordings.hint();
    } else {
      VerificationLines.of(screen(), found).forEach(out()::println);
    }
    return found.isIntact() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private Verification verify(Recordings recordings) {
    try (ProgressBar bar =
        new ProgressBar(
            console().err(),
            console().watched(),
            screen().unicode(),
            console().clock(),
            "Checking")) {
      return recordings.home().verify(names, bar::reached);
    }
  }
}
