package io.afr.reader.cli;

import io.afr.reader.Action;
import io.afr.reader.Summary;
import io.afr.reader.diff.Diff;
import io.afr.reader.diff.Step;
import io.afr.reader.json.Json;
import io.afr.reader.terminal.Amounts;
import io.afr.reader.terminal.Cell;
import io.afr.reader.terminal.Column;
import io.afr.reader.terminal.Harmless;
import io.afr.reader.terminal.Ink;
import io.afr.reader.terminal.Screen;
import io.afr.reader.terminal.Table;
import io.afr.reader.terminal.Width;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two sessions: their figures side by side, then their calls one below the other. */
final class SideBySide {

  private final Screen screen;
  private final Diff diff;
  private final boolean full;
  private final List<String> lines = new ArrayList<>();
  private final Set<Step.Difference> shown = new HashSet<>();

  SideBySide(Screen screen, Diff diff, boolean full) {
    this.screen = screen;
    this.diff = diff;
    this.full = full;
  }

  List<String> lines() {
    figures();
    @Nullable Step before = null;
    for (Step step : diff.steps()) {
      if (before == null
          || before.turn() != step.turn()
          || before.iteration() != step.iteration()) {
        String title = "turn " + step.turn() + "." + step.iteration();
        lines.add(screen.paint(Ink.STRONG, screen.rule(title)));
      }
      step(step);
      before = step;
    }
    if (diff.isSame()) {
      lines.add("Both did and said the same.");
    }
    return lines;
  }

  private void figures() {
    Summary a = diff.a();
    Summary b = diff.b();
    Table table =
        new Table(
            screen,
            List.of(
                Column.whole(""), Column.left("A", 16), Column.left("B", 16), Column.number("")));
    table.add(
        List.of(
            Cell.of(Ink.FAINT, "session"),
            Cell.of(Ink.BAD, a.session().name()),
            Cell.of(Ink.GOOD, b.session().name()),
            Cell.EMPTY));
    add(table, "service", a.session().service(), b.session().service(), "");
    add(table, "status", a.status().word(), b.status().word(), "");
    double msA = a.totalDurationMs();
    double msB = b.totalDurationMs();
    add(table, "in actions", Amounts.duration(msA), Amounts.duration(msB), change(msA, msB));
    amount(table, "tokens", a.tokensUsed(), b.tokensUsed());
    if (a.cost() != null || b.cost() != null) {
      String change = a.cost() == null || b.cost() == null ? "" : change(a.cost(), b.cost());
      add(table, "cost", cost(a.cost()), cost(b.cost()), change);
    }
    amount(table, "LLM calls", (long) a.llmCalls(), (long) b.llmCalls());
    amount(table, "tool calls", (long) a.toolCalls(), (long) b.toolCalls());
    amount(table, "errors", (long) a.errors(), (long) b.errors());
    lines.addAll(table.lines());
  }

  private static void amount(Table table, String name, @Nullable Long a, @Nullable Long b) {
    if (a != null || b != null) {
      String change = a == null || b == null ? "" : change(a, b);
      add(
          table,
          name,
          a == null ? "" : Amounts.count(a),
          b == null ? "" : Amounts.count(b),
          change);
    }
  }

  private static void add(Table table, String name, String a, String b, String change) {
    table.add(
        List.of(Cell.of(Ink.FAINT, name), Cell.of(a), Cell.of(b), Cell.of(Ink.FAINT, change)));
  }

  /** By how much the second is more or less, where the first is something. */
  private static String change(double a, double b) {
    if (a == b || a == 0) {
      return "";
    }
    long percent = Math.round(100 * (b - a) / a);
    return percent == 0 ? "" : String.format(Locale.ROOT, "%+,d %%", percent);
  }

  private static String cost(@Nullable Double dollars) {
    return dollars == null ? "" : Amounts.cost(dollars);
  }

  private void step(Step step) {
    switch (step.change()) {
      case SAME -> head("=", Ink.FAINT, step);
      case CHANGED -> {
        head("~", Ink.WARN, step);
        step.differences().forEach(this::difference);
      }
      case ONLY_A -> {
        head("-", Ink.BAD, step);
        gist(Ink.BAD, step.a());
      }
      case ONLY_B -> {
        head("+", Ink.GOOD, step);
        gist(Ink.GOOD, step.b());
      }
    }
  }

  private void head(String mark, Ink ink, Step step) {
    @Nullable Action any = step.a() == null ? step.b() : step.a();
    if (any == null) {
      return;
    }
    String kind = any.kind() == Action.Kind.LLM_CALL ? "llm " : "tool ";
    String name = screen.cut(Harmless.line(kind + any.name()), screen.width() / 3);
    String facts = String.join(" " + screen.dot() + " ", facts(step));
    int room = screen.width() - Width.of(name) - 4;
    lines.add(
        screen.paint(ink, mark + " " + name)
            + "  "
            + screen.paint(Ink.FAINT, screen.cut(facts, room)));
  }

  private List<String> facts(Step step) {
    List<String> facts = new ArrayList<>();
    facts.add(both(number(step.a()), number(step.b())));
    facts.add(both(took(step.a()), took(step.b())));
    String tokens = both(tokens(step.a()), tokens(step.b()));
    facts.add(tokens.isEmpty() ? "" : tokens + " tokens");
    facts.add(both(paid(step.a()), paid(step.b())));
    facts.removeIf(String::isEmpty);
    return facts;
  }

  private String both(@Nullable String a, @Nullable String b) {
    if (a == null || b == null || a.equals(b)) {
      return a == null ? b == null ? "" : b : a;
    }
    return a + (screen.unicode() ? " → " : " -> ") + b;
  }

  private static @Nullable String number(@Nullable Action action) {
    return action == null ? null : "#" + action.sequence();
  }

  private static @Nullable String took(@Nullable Action action) {
    return action == null || action.duration() == null
        ? null
        : Amounts.duration(action.duration().toNanos() / 1e6);
  }

  private static @Nullable String tokens(@Nullable Action action) {
    Long total = action == null ? null : Json.whole(action.data().path("usage"), "total");
    return total == null ? null : Amounts.count(total);
  }

  private static @Nullable String paid(@Nullable Action action) {
    Double cost = action == null ? null : Json.number(action.data().path("usage"), "cost");
    return cost == null ? null : Amounts.cost(cost);
  }

  private void gist(Ink ink, @Nullable Action only) {
    if (only != null) {
      @Nullable String error = Gist.error(only);
      String mark = ink == Ink.BAD ? "- " : "+ ";
      String gist = Harmless.line(error == null ? Gist.of(only) : error, 2_000);
      lines.add("  " + screen.paint(ink, screen.cut(mark + gist, screen.width() - 2)));
    }
  }

  private void difference(Step.Difference difference) {
    String what = "    " + difference.aspect().word();
    if (shown.add(difference)) {
      lines.add(screen.paint(Ink.FAINT, what));
      lines.addAll(TextDiff.lines(screen, difference.a(), difference.b(), full));
    } else {
      lines.add(screen.paint(Ink.FAINT, what + ": as above"));
    }
  }
}
