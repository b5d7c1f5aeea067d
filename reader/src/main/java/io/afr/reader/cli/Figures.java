package io.afr.reader.cli;

import io.afr.reader.Action;
import io.afr.reader.Summary;
import io.afr.reader.Usage;
import io.afr.reader.terminal.Amounts;
import io.afr.reader.terminal.Bar;
import io.afr.reader.terminal.Cell;
import io.afr.reader.terminal.Column;
import io.afr.reader.terminal.Harmless;
import io.afr.reader.terminal.Ink;
import io.afr.reader.terminal.Screen;
import io.afr.reader.terminal.Table;
import io.afr.reader.terminal.Width;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session's figures, first in all, then by model, tool and agent. */
final class Figures {

  private static final int longestBar = 20;
  private static final int besideBars = 33;
  private static final int labelWidth = 15;

  private final Screen screen;
  private final Summary summary;
  private final List<String> lines = new ArrayList<>();

  private Figures(Screen screen, Summary summary) {
    this.screen = screen;
    this.summary = summary;
  }

  static List<String> lines(Screen screen, Summary summary) {
    Figures figures = new Figures(screen, summary);
    figures.head();
    figures.times();
    figures.byModel();
    figures.byTool();
    figures.byAgent();
    figures.slowest();
    figures.loops();
    return figures.lines;
  }

  private void head() {
    String name = screen.cut(Harmless.line(summary.session().name()), screen.width() - 13);
    lines.add(
        screen.paint(Ink.STRONG, name)
            + "  "
            + screen.paint(Inks.of(summary.status()), summary.status().word()));
    fact("agent", summary.agentId());
    fact("service", summary.session().service());
    fact("did", did());
    if (summary.errors() > 0) {
      lines.add(label("errors") + screen.paint(Ink.BAD, Amounts.count(summary.errors())));
    }
    fact("used", UsageLine.of(summary.usage()));
    if (summary.cost() != null && summary.costIncomplete()) {
      fact("", "the cost of some calls is unknown");
    }
    prices();
  }

  private void prices() {
    if (!summary.unpriced().isEmpty()) {
      fact("no price of", String.join(", ", summary.unpriced()));
    }
    if (summary.cost() != null) {
      fact("prices", summary.prices().source() + " list of " + summary.prices().date());
    }
  }

  private String did() {
    List<String> parts = new ArrayList<>();
    parts.add(Amounts.counted(summary.turns(), "turn"));
    parts.add(Amounts.counted(summary.iterations(), "iteration"));
    parts.add(Amounts.counted(summary.llmCalls(), "LLM call"));
    parts.add(Amounts.counted(summary.toolCalls(), "tool call"));
    parts.add(Amounts.counted(summary.memoryOps(), "memory op"));
    return String.join(", ", parts);
  }

  private void times() {
    fact("wall clock", Amounts.duration(summary.wallClockMs()));
    fact("in actions", Amounts.duration(summary.totalDurationMs()));
    time("in LLMs", summary.llmTimeMs(), Ink.LLM);
    time("in tools", summary.toolTimeMs(), Ink.TOOL);
    time("in memory", summary.memoryTimeMs(), Ink.RESULT);
  }

  private void time(String name, double millis, Ink ink) {
    double all = summary.llmTimeMs() + summary.toolTimeMs() + summary.memoryTimeMs();
    if (millis <= 0 || all <= 0) {
      return;
    }
    int barWidth = Math.max(1, Math.min(longestBar, screen.width() - besideBars));
    String bar = Bar.between(0, millis / all, barWidth, screen.unicode());
    String amount = Width.pad(Amounts.duration(millis), 11);
    lines.add(label(name) + amount + screen.paint(ink, bar) + " " + Amounts.percent(millis / all));
  }

  private void byModel() {
    Table table = priced("MODEL", "CALLS", "ERRORS", "TIME", "TOKENS", "IN", "OUT");
    for (Summary.ByModel model : summary.byModel()) {
      addPriced(
          table,
          model.usage(),
          Cell.of(Ink.LLM, model.model()),
          count((long) model.llmCalls()),
          errors(model.errors()),
          duration(model.durationMs()),
          count(model.usage().total()),
          count(model.usage().inputTokens()),
          count(model.usage().outputTokens()));
    }
    print(table, summary.byModel().size());
  }

  private void byTool() {
    Table table = table("TOOL", "CALLS", "ERRORS", "TIME", "LONGEST");
    for (Summary.ByTool tool : summary.byTool()) {
      table.add(
          List.of(
              Cell.of(Ink.TOOL, tool.toolId()),
              count((long) tool.toolCalls()),
              errors(tool.errors()),
              duration(tool.durationMs()),
              duration(tool.longestMs())));
    }
    print(table, summary.byTool().size());
  }

  /** Says nothing new where there is one agent. */
  private void byAgent() {
    Table table = priced("AGENT", "LLM", "TOOLS", "MEMORY", "ERRORS", "TIME", "TOKENS");
    for (Summary.ByAgent agent : summary.byAgent()) {
      addPriced(
          table,
          agent.usage(),
          Cell.of(agent.agentId() == null ? "(none)" : agent.agentId()),
          count((long) agent.llmCalls()),
          count((long) agent.toolCalls()),
          count((long) agent.memoryOps()),
          errors(agent.errors()),
          duration(agent.durationMs()),
          count(agent.usage().total()));
    }
    print(table, summary.byAgent().size() > 1 ? summary.byAgent().size() : 0);
  }

  private void slowest() {
    Table table =
        new Table(
            screen,
            List.of(
                Column.number("SLOWEST"),
                Column.number("#"),
                Column.whole("ACTION"),
                Column.left("NAME", 10),
                Column.left("CONTENT", 12)));
    for (Action action : summary.slowest()) {
      table.add(
          List.of(
              duration((double) action.durationMs()),
              Cell.of(Ink.FAINT, String.valueOf(action.sequence())),
              Cell.of(Inks.of(action.kind()), action.kind().word()),
              Cell.of(action.name()),
              Cell.of(Ink.FAINT, Gist.of(action))));
    }
    print(table, summary.slowest().size());
  }

  private void loops() {
    if (!summary.loops().isEmpty()) {
      lines.add("");
      lines.addAll(LoopTable.lines(screen, summary.loops()));
    }
  }

  /** With a column for the cost if any is known. */
  private Table priced(String name, String... numbers) {
    List<String> all = new ArrayList<>(List.of(numbers));
    if (summary.cost() != null) {
      all.add("COST");
    }
    return table(name, all.toArray(String[]::new));
  }

  private void addPriced(Table table, Usage usage, Cell... cells) {
    List<Cell> all = new ArrayList<>(List.of(cells));
    if (summary.cost() != null) {
      all.add(usage.cost() == null ? Cell.EMPTY : Cell.of(Amounts.cost(usage.cost())));
    }
    table.add(all);
  }

  private Table table(String name, String... numbers) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.left(name, 12));
    for (String number : numbers) {
      columns.add(Column.number(number));
    }
    return new Table(screen, columns);
  }

  private void print(Table table, int rows) {
    if (rows > 0) {
      lines.add("");
      lines.addAll(table.lines());
    }
  }

  private void fact(String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      List<String> wrapped = Width.wrap(Harmless.line(value), screen.width() - labelWidth);
      lines.add(label(name) + wrapped.get(0));
      wrapped.stream().skip(1).forEach(line -> lines.add(" ".repeat(labelWidth) + line));
    }
  }

  private String label(String name) {
    return screen.paint(Ink.FAINT, "  " + Width.pad(name, labelWidth - 2));
  }

  private static Cell count(@Nullable Long number) {
    return number == null ? Cell.EMPTY : Cell.of(Amounts.count(number));
  }

  private static Cell errors(int errors) {
    return errors == 0 ? Cell.EMPTY : Cell.of(Ink.BAD, Amounts.count(errors));
  }

  private static Cell duration(double millis) {
    return Cell.of(Amounts.duration(millis));
  }
}
