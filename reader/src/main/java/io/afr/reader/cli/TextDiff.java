package io.afr.reader.cli;

import io.afr.reader.diff.Alignment;
import io.afr.reader.terminal.Amounts;
import io.afr.reader.terminal.Harmless;
import io.afr.reader.terminal.Ink;
import io.afr.reader.terminal.Screen;
import io.afr.reader.terminal.Width;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two texts line by line: what only one has, and a line around it. */
final class TextDiff {

  private static final int most = 16;

  private TextDiff() {}

  static List<String> lines(Screen screen, @Nullable String a, @Nullable String b, boolean full) {
    List<Alignment.Pair<String>> pairs =
        Alignment.of(split(a), split(b), (one, other) -> one.equals(other) ? 1 : 0);
    List<String> lines = new ArrayList<>();
    boolean skipped = false;
    for (int i = 0; i < pairs.size(); i++) {
      if (isNearChange(pairs, i)) {
        add(lines, screen, pairs.get(i));
        skipped = false;
      } else if (!skipped) {
        lines.add("    " + screen.paint(Ink.FAINT, screen.ellipsis()));
        skipped = true;
      }
    }
    if (full || lines.size() <= most) {
      return lines;
    }
    List<String> front = new ArrayList<>(lines.subList(0, most));
    String more = Amounts.counted(lines.size() - most, "more line") + " (--full)";
    front.add("    " + screen.paint(Ink.FAINT, screen.ellipsis() + " " + more));
    return front;
  }

  private static List<String> split(@Nullable String text) {
    return text == null ? List.of() : List.of(Harmless.block(text.stripTrailing()).split("\n", -1));
  }

  private static boolean isNearChange(List<Alignment.Pair<String>> pairs, int at) {
    for (int i = Math.max(0, at - 1); i <= Math.min(pairs.size() - 1, at + 1); i++) {
      if (pairs.get(i).a() == null || pairs.get(i).b() == null) {
        return true;
      }
    }
    return false;
  }

  private static void add(List<String> lines, Screen screen, Alignment.Pair<String> pair) {
    if (pair.b() == null) {
      add(lines, screen, "- ", Ink.BAD, pair.a());
    } else if (pair.a() == null) {
      add(lines, screen, "+ ", Ink.GOOD, pair.b());
    } else {
      add(lines, screen, "  ", Ink.FAINT, pair.a());
    }
  }

  private static void add(
      List<String> lines, Screen screen, String mark, Ink ink, @Nullable String text) {
    String front = "  " + mark;
    for (String line : Width.wrap(text == null ? "" : text, screen.width() - front.length())) {
      lines.add("  " + screen.paint(ink, (mark + line).stripTrailing()));
    }
  }
}
