package io.afr.reader.cli;

import io.afr.reader.Pruned;
import io.afr.reader.Pruned.What;
import io.afr.reader.SessionRef;
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
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What was taken away, or would be: a line for each, and a sum. */
final class PrunedLines {

  private static final int MOST_LINES = 20;

  private final Screen screen;
  private final Pruned pruned;
  private final List<String> lines = new ArrayList<>();

  private PrunedLines(Screen screen, Pruned pruned) {
    this.screen = screen;
    this.pruned = pruned;
  }

  static List<String> of(Screen screen, Pruned pruned, @Nullable SessionRef erased) {
    PrunedLines lines = new PrunedLines(screen, pruned);
    lines.items();
    lines.say(erased == null ? lines.deleted() : lines.erased(erased));
    pruned.pending().forEach(lines::pending);
    return lines.lines;
  }

  private void items() {
    List<Pruned.Item> items = pruned.removed();
    if (items.isEmpty()) {
      return;
    }
    Table table =
        new Table(
            screen,
            List.of(
                Column.left("JOURNAL", 34),
                Column.left("SERVICE", 8),
                Column.whole("WHAT"),
                Column.number("SIZE")));
    items.stream().limit(MOST_LINES).forEach(item -> table.add(cells(item)));
    lines.addAll(table.lines());
    if (items.size() > MOST_LINES) {
      String more = Amounts.count(items.size() - MOST_LINES) + " more; --json tells all";
      lines.add(screen.paint(Ink.FAINT, screen.ellipsis() + " and " + more));
    }
    lines.add("");
  }

  private static List<Cell> cells(Pruned.Item item) {
    Path path = item.path().toAbsolutePath();
    int journal = path.getNameCount() - (item.what() == What.CYCLE ? 2 : 1);
    return List.of(
        Cell.of(path.getName(journal).toString()),
        Cell.of(path.getName(journal - 1).toString()),
        Cell.of(what(item)),
        Cell.of(Amounts.bytes(item.bytes())));
  }

  private static String what(Pruned.Item item) {
    return switch (item.what()) {
      case JOURNAL -> "all";
      case CYCLE -> "cycle " + JournalWords.name(item.path()).replace(".cq4", "");
      case SESSION -> Amounts.counted(item.entries(), "entry").replace("entrys", "entries");
    };
  }

  private String deleted() {
    StringJoiner what = new StringJoiner(" and ");
    add(what, pruned.count(What.JOURNAL), "journal");
    add(what, pruned.count(What.CYCLE), "cycle");
    boolean isNothing = what.length() == 0;
    String left =
        "; " + Amounts.bytes(pruned.left()) + (pruned.dryRun() ? " would be" : "") + " left";
    if (isNothing) {
      return "Nothing to delete" + (pruned.left() < 0 ? "" : left.replace(" would be", "")) + ".";
    }
    return verb("Deleted ", "Would delete ") + what + ": " + freed() + left + ".";
  }

  private String erased(SessionRef session) {
    long journals = pruned.count(What.SESSION);
    if (journals == 0) {
      return "Nothing of " + session + " can be erased yet.";
    }
    return verb("Erased ", "Would erase ")
        + session
        + " from "
        + Amounts.counted(journals, "journal")
        + ": "
        + freed()
        + ".";
  }

  private String freed() {
    return Amounts.bytes(pruned.bytes()) + verb(" freed", " to be freed");
  }

  private String verb(String done, String wouldBe) {
    return pruned.dryRun() ? wouldBe : done;
  }

  private static void add(StringJoiner what, long count, String noun) {
    if (count > 0) {
      what.add(Amounts.counted(count, noun));
    }
  }

  private void pending(Path journal) {
    say(
        "A part stands in what a running program still writes ("
            + JournalWords.name(journal)
            + "): "
            + verb("it is erased", "it would be erased")
            + " once that begins its next hour, or has ended.");
  }

  private void say(String text) {
    lines.addAll(Width.wrap(text, screen.width()));
  }
}
