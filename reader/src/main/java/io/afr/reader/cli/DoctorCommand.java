package io.afr.reader.cli;

import io.afr.reader.JournalInfo;
import java.util.List;
import picocli.CommandLine.Command;

/** Answers why a call is not there. */
@Command(
    name = "doctor",
    description = {
      "Tells what was recorded and what was not, and why.",
      "Shows journals, the libraries that programs loaded and whether they are recorded, gaps and"
          + " damages. Answers \"why is my call not there?\"."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  afr doctor", "  afr doctor --json"})
final class DoctorCommand extends BaseCommand {

  DoctorCommand(Console console) {
    super(console);
  }

  @Override
  int run() {
    Recordings recordings = recordings();
    List<JournalInfo> journals = recordings.home().journals();
    Disk disk = Disk.of(recordings.home().directory());
    if (json()) {
      JsonOutput.write(out(), FindingsJson.of(recordings.home(), journals, disk));
      return ExitCode.DONE;
    }
    if (recordings.isEmpty()) {
      recordings.hint();
    }
    Findings.lines(screen(), console().clock().instant(), recordings.home(), journals, disk)
        .forEach(out()::println);
    return ExitCode.DONE;
  }
}
