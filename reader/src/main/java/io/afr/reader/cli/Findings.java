package io.afr.reader.cli;

import io.afr.journal.Gap;
import io.afr.journal.Journal;
import io.afr.journal.Note;
import io.afr.reader.Home;
import io.afr.reader.JournalInfo;
import io.afr.reader.LongestAppend;
import io.afr.reader.Problem;
import io.afr.reader.terminal.Amounts;
import io.afr.reader.terminal.Cell;
import io.afr.reader.terminal.Column;
import io.afr.reader.terminal.Harmless;
import io.afr.reader.terminal.Ink;
import io.afr.reader.terminal.Screen;
import io.afr.reader.terminal.Table;
import io.afr.reader.terminal.Width;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the doctor found, and what can be done about it. */
final class Findings {

  private static final int MOST_WAITS = 5;

  private final Screen screen;
  private final Instant now;
  private final Path home;
  private final List<JournalInfo> journals;
  private final List<String> lines = new ArrayList<>();

  private Findings(Screen screen, Instant now, Path home, List<JournalInfo> journals) {
    this.screen = screen;
    this.now = now;
    this.home = home;
    this.journals = journals;
  }

  static List<String> lines(
      Screen screen, Instant now, Home home, List<JournalInfo> journals, Disk disk) {
    Findings findings = new Findings(screen, now, home.directory(), journals);
    findings.home(disk);
    if (!journals.isEmpty()) {
      findings.journals();
      findings.libraries();
      findings.rules();
      findings.retired();
      findings.waits();
      findings.gaps();
      findings.pauses(disk);
    }
    findings.problems(home.problems());
    findings.advice(home.problems());
    return findings.lines;
  }

  private void home(Disk disk) {
    say(Ink.PLAIN, "home " + home);
    String free = disk.free() < 0 ? "unknown" : Amounts.bytes(disk.free());
    say(disk.writable() ? Ink.PLAIN : Ink.BAD, "     " + free + " free" + writable(disk));
  }

  private static String writable(Disk disk) {
    return disk.writable() ? "" : "; this user cannot write there";
  }

  private void journals() {
    Table table =
        new Table(
            screen,
            List.of(
                Column.left("JOURNAL", 34),
                Column.left("SERVICE", 8),
                Column.whole("STATE"),
                Column.number("AGE"),
                Column.number("SESSIONS"),
                Column.number("SIZE")));
    for (JournalInfo journal : journals) {
      table.add(
          List.of(
              Cell.of(name(journal)),
              Cell.of(journal.manifest().service()),
              Cell.of(ink(journal.state()), JournalWords.state(journal.state())),
              Cell.of(Ink.FAINT, Amounts.briefAge(journal.manifest().start(), now)),
              Cell.of(Amounts.count(journal.sessions())),
              Cell.of(Amounts.bytes(Disk.size(journal.directory())))));
    }
    print(table);
  }

  private void libraries() {
    Table table =
        new Table(
            screen,
            List.of(
                Column.left("LIBRARY", 16),
                Column.left("VERSION", 8),
                Column.whole("STATE"),
                Column.number("JVMS"),
                Column.left("LAST SEEN IN", 16)));
    List<LibraryFound> found = LibraryFound.in(journals);
    for (LibraryFound library : found) {
      table.add(
          List.of(
              Cell.of(library.name()),
              Cell.of(library.version()),
              Cell.of(library.isRecorded() ? Ink.GOOD : Ink.WARN, library.state()),
              Cell.of(String.valueOf(library.journals())),
              Cell.of(Ink.FAINT, library.lastSeen())));
    }
    if (!found.isEmpty()) {
      print(table);
    }
  }

  private void rules() {
    Table table =
        new Table(
            screen,
            List.of(
                Column.left("RULE", 30),
                Column.whole("ACTION"),
                Column.number("LINE"),
                Column.whole("STATE"),
                Column.number("JVMS")));
    List<RuleFound> found = RuleFound.in(journals);
    for (RuleFound rule : found) {
      table.add(
          List.of(
              Cell.of(rule.name()),
              Cell.of(rule.action()),
              Cell.of(Ink.FAINT, rule.line()),
              Cell.of(rule.isRecorded() ? Ink.GOOD : Ink.WARN, rule.state().words()),
              Cell.of(String.valueOf(rule.journals()))));
    }
    if (!found.isEmpty()) {
      print(table);
    }
  }

  private void retired() {
    for (JournalInfo journal : journals) {
      for (Note note : journal.notes(Note.RETIRED)) {
        Map<String, String> facts = note.facts();
        warn(
            "stopped recording "
                + facts.getOrDefault("integration", "?")
                + " "
                + facts.getOrDefault("advice", "")
                + " in "
                + name(journal)
                + ": "
                + facts.getOrDefault("type", "")
                + " "
                + facts.getOrDefault("message", ""));
      }
    }
  }

  /** The programs that waited longest for the recorder. */
  private void waits() {
    Table table =
        new Table(
            screen,
            List.of(
                Column.number("LONGEST APPEND"),
                Column.number("AGE"),
                Column.left("AT THE", 16),
                Column.left("IN JOURNAL", 20)));
    List<JournalInfo> longest =
        journals.stream()
            .filter(journal -> journal.longestAppend() != null)
            .sorted(Comparator.comparing(Findings::took).reversed())
            .limit(MOST_WAITS)
            .toList();
    for (JournalInfo journal : longest) {
      LongestAppend wait = Objects.requireNonNull(journal.longestAppend());
      String call = wait.call() == null ? "a call" : wait.call();
      table.add(
          List.of(
              Cell.of(Amounts.duration(took(journal).toNanos() / 1e6)),
              Cell.of(Ink.FAINT, Amounts.briefAge(wait.when(), now)),
              Cell.of(wait.what() + " of " + call),
              Cell.of(Ink.FAINT, name(journal))));
    }
    if (!longest.isEmpty()) {
      print(table);
    }
  }

  private static Duration took(JournalInfo journal) {
    LongestAppend longest = journal.longestAppend();
    return longest == null ? Duration.ZERO : longest.took();
  }

  private void gaps() {
    for (JournalInfo journal : journals) {
      if (journal.gaps().isEmpty()) {
        continue;
      }
      int pauses = journal.gaps().size();
      List<String> reasons = journal.gaps().stream().map(Gap::reason).distinct().toList();
      warn(
          Amounts.counted(journal.missingActions(), "action")
              + " missing in "
              + name(journal)
              + (pauses == 1 ? ": " : ", in " + Amounts.counted(pauses, "pause") + ": ")
              + String.join("; ", reasons));
    }
  }

  /** On a full disk a journal cannot say itself that it pauses. */
  private void pauses(Disk disk) {
    for (JournalInfo journal : journals) {
      long wanted = wantedFree(journal);
      if (journal.state() == Journal.State.OPEN && disk.free() >= 0 && disk.free() < wanted) {
        warn(
            "recording pauses in "
                + name(journal)
                + ": "
                + Amounts.bytes(disk.free())
                + " are free, "
                + Amounts.bytes(wanted)
                + " wanted (option min-free-space)");
      }
    }
  }

  private static long wantedFree(JournalInfo journal) {
    String wanted = journal.manifest().options().getOrDefault("min-free-space", "0");
    return wanted.matches("\\d{1,18}") ? Long.parseLong(wanted) : 0;
  }

  private void problems(List<Problem> problems) {
    for (Problem problem : problems) {
      warn(problem.toString());
    }
  }

  private void advice(List<Problem> problems) {
    lines.add("");
    say(Ink.STRONG, "Why is my call not there?");
    Advice.on(journals, problems).forEach(line -> bullet(screen.dot(), Ink.PLAIN, line));
  }

  private void warn(String what) {
    bullet("!", Ink.WARN, what);
  }

  private void bullet(String mark, Ink ink, String what) {
    List<String> wrapped = Width.wrap(Harmless.line(what), screen.width() - 2);
    for (int i = 0; i < wrapped.size(); i++) {
      lines.add(screen.paint(ink, (i == 0 ? mark + " " : "  ") + wrapped.get(i)));
    }
  }

  private void say(Ink ink, String what) {
    Width.wrap(what, screen.width()).forEach(line -> lines.add(screen.paint(ink, line)));
  }

  private void print(Table table) {
    lines.add("");
    lines.addAll(table.lines());
  }

  private static String name(JournalInfo journal) {
    return JournalWords.name(journal.directory());
  }

  private static Ink ink(Journal.State state) {
    return switch (state) {
      case OPEN -> Ink.WARN;
      case ENDED -> Ink.GOOD;
      case INTERRUPTED -> Ink.BAD;
    };
  }
}
