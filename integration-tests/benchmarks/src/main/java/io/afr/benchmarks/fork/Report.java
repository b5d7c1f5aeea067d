package io.afr.benchmarks.fork;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What was measured as Markdown, for people to read and for the README as it is. */
public final class Report implements AutoCloseable {

  private final PrintWriter file;

  public Report(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    this.file = new PrintWriter(new BufferedWriter(Files.newBufferedWriter(file)));
  }

  /** A sentence or two around the tables. */
  public void text(String text) {
    line("");
    line(text);
  }

  /** The heads of a table's columns; the first column is words, the others are numbers. */
  public void heads(List<String> heads) {
    line("");
    row(heads);
    line("|---|" + "---:|".repeat(heads.size() - 1));
  }

  public void row(List<String> cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  /** A number with its unit, short. */
  public static String number(double value, String unit) {
    String format = Math.abs(value) < 100 ? "%.1f %s" : "%,.0f %s";
    return String.format(Locale.ROOT, format, value, unit);
  }

  /** How many times as much. */
  public static String times(double ratio) {
    String format = Math.abs(ratio) < 1 ? "× %.2f" : ratio < 10 ? "× %.1f" : "× %,.0f";
    return String.format(Locale.ROOT, format, ratio);
  }

  private void line(String line) {
    System.out.println(line);
    file.println(line);
    // Whoever stops it half way has what there is.
    file.flush();
  }

  @Override
  public void close() {
    file.close();
  }
}
