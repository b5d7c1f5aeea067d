package io.afr.benchmarks;

import io.afr.benchmarks.action.Actions;
import io.afr.benchmarks.conversation.Conversations;
import io.afr.benchmarks.size.Sizes;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs every benchmark and prints the tables that stand in the README. */
final class Benchmarks {

  private Benchmarks() {}

  private static final int ROUNDS = 5;

  /**
   * Arguments: what alone to run, {@code startup}, {@code dispatch}, {@code actions}, {@code
   * conversation} or {@code size}, and how many rounds of it; everything without.
   */
  public static void main(String[] args) throws Exception {
    String only = args.length == 0 ? "" : args[0];
    int rounds = args.length < 2 ? ROUNDS : Integer.parseInt(args[1]);
    if (only.isEmpty() || only.equals("startup")) {
      StartUp.run();
    }
    if (only.isEmpty() || only.equals("dispatch")) {
      print(new Runner(new OptionsBuilder().include("io.afr.benchmarks.Dispatch").build()).run());
    }
    if (only.isEmpty() || only.equals("actions")) {
      Actions.run(rounds);
    }
    if (only.isEmpty() || only.equals("conversation")) {
      Conversations.run(rounds);
    }
    if (only.isEmpty() || only.equals("size")) {
      Sizes.run();
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
