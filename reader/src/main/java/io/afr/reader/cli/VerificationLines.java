package io.afr.reader.cli;

import io.afr.reader.JournalCheck;
import io.afr.reader.JournalCheck.Verdict;
import io.afr.reader.Verification;
import io.afr.reader.terminal.Amounts;
import io.afr.reader.terminal.Cell;
import io.afr.reader.terminal.Column;
import io.afr.reader.terminal.Ink;
import io.afr.reader.terminal.Screen;
import io.afr.reader.terminal.Table;
import io.afr.reader.terminal.Width;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a check found: a line for each journal, details below it, and a sum. */
final class VerificationLines {

  /** A journal may be damaged in thousands of places. */
  private static final int MOST_DETAILS = 12;

  private final Screen screen;

  private VerificationLines(Screen screen) {
    this.screen = screen;
  }

  static List<String> of(Screen screen, Verification found) {
    VerificationLines lines = new VerificationLines(screen);
    Table table = new Table(screen, columns());
    for (JournalCheck check : found.journals()) {
      table.add(cells(check));
      lines.details(check).forEach(table::addLine);
    }
    List<String> all = new ArrayList<>(table.lines());
    all.add("");
    all.add(lines.sum(found));
    return all;
  }

  private static List<Column> columns() {
    return List.of(
        Column.left("JOURNAL", 33),
        Column.left("SERVICE", 8),
        Column.whole("STATE"),
        Column.number("ENTRIES"),
        Column.number("SIZE"),
        Column.whole("RESULT"));
  }

  private static List<Cell> cells(JournalCheck check) {
    return List.of(
        Cell.of(JournalWords.name(check.directory())),
        Cell.of(service(check)),
        Cell.of(check.state() == null ? "?" : JournalWords.state(check.state())),
        Cell.of(Amounts.count(check.extent().entries())),
        Cell.of(Amounts.bytes(check.extent().bytes())),
        Cell.of(check.verdict().isIntact() ? Ink.GOOD : Ink.BAD, check.verdict().word()));
  }

  private static String service(JournalCheck check) {
    Path service = check.directory().getParent();
    return check.manifest() != null
        ? check.manifest().service()
        : service == null ? "?" : JournalWords.name(service);
  }

  private List<String> details(JournalCheck check) {
    List<VerificationDetail> details = VerificationDetail.of(check);
    List<String> lines = new ArrayList<>();
    for (VerificationDetail detail : details.subList(0, Math.min(MOST_DETAILS, details.size()))) {
      add(lines, detail);
    }
    if (details.size() > MOST_DETAILS) {
      String more = Amounts.count(details.size() - MOST_DETAILS) + " more; --json tells all";
      lines.add(screen.paint(Ink.FAINT, "  " + screen.ellipsis() + " and " + more));
    }
    return lines;
  }

  private void add(List<String> lines, VerificationDetail detail) {
    Ink ink = detail.isProblem() ? Ink.WARN : Ink.FAINT;
    String mark = detail.isProblem() ? "! " : screen.dot() + " ";
    List<String> wrapped = Width.wrap(detail.text(), screen.width() - 4);
    for (int i = 0; i < wrapped.size(); i++) {
      lines.add(screen.paint(ink, "  " + (i == 0 ? mark : "  ") + wrapped.get(i)));
    }
  }

  private String sum(Verification found) {
    int all = found.journals().size();
    List<String> parts = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      long count = found.journals().stream().filter(one -> one.verdict() == verdict).count();
      if (count > 0) {
        parts.add(
            count == all
                ? all == 1 ? verdict.word() : "all " + verdict.word()
                : count + " " + verdict.word());
      }
    }
    String line = Amounts.counted(all, "journal") + ": " + String.join(", ", parts);
    return screen.paint(found.isIntact() ? Ink.GOOD : Ink.BAD, line);
  }
}
