package io.afr.benchmarks;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs every benchmark and prints the tables that stand in the README. */
final class Benchmarks {

  private Benchmarks() {}

  /** With an argument, only what it names: {@code startup}, or a regular expression of JMH's. */
  public static void main(String[] args) throws Exception {
    String only = args.length == 0 ? "" : args[0];
    if (only.isEmpty() || only.equals("startup")) {
      StartUp.run();
    }
    if (!only.equals("startup")) {
      print(new Runner(new OptionsBuilder().include("io.afr.benchmarks." + only).build()).run());
    }
  }

  private static void print(Collection<RunResult> results) {
    System.out.println();
    System.out.println("| benchmark | parameters | score | ± | |");
    System.out.println("|---|---|---:|---:|---|");
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark();
      StringBuilder parameters = new StringBuilder();
      for (String key : result.getParams().getParamsKeys()) {
        parameters.append(key).append(' ').append(result.getParams().getParam(key)).append(' ');
      }
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %.1f | %.1f | %s |%n",
          name.substring(name.indexOf(".benchmarks.") + ".benchmarks.".length()),
          parameters.toString().trim(),
          result.getPrimaryResult().getScore(),
          result.getPrimaryResult().getScoreError(),
          result.getPrimaryResult().getScoreUnit());
    }
  }
}
