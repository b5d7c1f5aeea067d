package io.afr.benchmarks.fork;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured, by name. Goes from a forked JVM to the one that started it as one line. */
public final class Figures {

  private static final String MARK = "FIGURES";

  private final Map<String, Double> values = new LinkedHashMap<>();

  public Figures put(String name, double value) {
    values.put(name, value);
    return this;
  }

  public Figures put(String name, long value) {
    return put(name, (double) value);
  }

  public double get(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("nobody measured " + name + ", only " + values.keySet());
    }
    return value;
  }

  /** Tells the JVM that started this one. */
  public void print() {
    StringBuilder line = new StringBuilder(MARK);
    values.forEach((name, value) -> line.append(' ').append(name).append('=').append(value));
    System.out.println(line);
  }

  static boolean isIn(String line) {
    return line.startsWith(MARK + ' ');
  }

  static Figures parse(String line) {
    Figures figures = new Figures();
    for (String pair : line.substring(MARK.length() + 1).split(" ", -1)) {
      int equals = pair.indexOf('=');
      figures.put(pair.substring(0, equals), Double.parseDouble(pair.substring(equals + 1)));
    }
    return figures;
  }

  /** The median of each figure, over rounds that all measured the same. */
  public static Figures medians(List<Figures> rounds) {
    Figures medians = new Figures();
    for (String name : rounds.get(0).values.keySet()) {
      medians.put(name, median(rounds.stream().map(round -> round.get(name)).toList()));
    }
    return medians;
  }

  public static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
