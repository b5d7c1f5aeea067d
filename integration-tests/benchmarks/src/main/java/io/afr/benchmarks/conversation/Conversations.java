package io.afr.benchmarks.conversation;

import io.afr.benchmarks.fork.Figures;
import io.afr.benchmarks.fork.Fork;
import io.afr.benchmarks.fork.Report;
import io.afr.benchmarks.fork.Rounds;
import io.afr.benchmarks.fork.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Holds the same conversations with the agent and without in turn; the difference is recording. */
public final class Conversations {

  private Conversations() {}

  public static void run(int rounds, Report report) throws IOException, InterruptedException {
    Path directory = Trees.create();
    try {
      print(Rounds.run(rounds, forks(directory)), report);
    } finally {
      Trees.delete(directory);
    }
  }

  private static List<Fork> forks(Path home) {
    List<Fork> forks = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<String> arguments = List.of(kind.name());
      String agent = Fork.agent("home=" + home + ",service=conversations");
      forks.add(new Fork(kind + " without", TalkFork.class, List.of("-Xmx1g"), arguments));
      forks.add(new Fork(kind + " with", TalkFork.class, List.of("-Xmx1g", agent), arguments));
    }
    return forks;
  }

  private static void print(Map<String, Figures> measured, Report report) {
    List<String> heads = new ArrayList<>(List.of("recording call n of a conversation"));
    for (int call : TalkFork.CALLS) {
      heads.add("n = " + call);
    }
    heads.addAll(List.of("200 against 2", "per byte sent"));
    report.heads(heads);
    for (Kind kind : Kind.values()) {
      Figures with = Objects.requireNonNull(measured.get(kind + " with"));
      Figures without = Objects.requireNonNull(measured.get(kind + " without"));
      List<String> row = new ArrayList<>(List.of(kind.title));
      for (int call : TalkFork.CALLS) {
        row.add(Report.number(cost(with, without, call) / 1000, "µs"));
      }
      row.add(Report.times(cost(with, without, 200) / cost(with, without, 2)));
      row.add(perByte(with, without));
      report.row(row);
    }
    report.text(
        "What the call takes with the agent more than without. Call n sends 2n - 1 messages, every"
            + " other of 300 bytes; those of LangChain4j are objects that never change, and are"
            + " described once.");
  }

  private static String perByte(Figures with, Figures without) {
    double bytes = with.get("bytes200") - with.get("bytes20");
    double nanos = cost(with, without, 200) - cost(with, without, 20);
    return bytes == 0 ? "" : Report.number(nanos / bytes, "ns");
  }

  private static double cost(Figures with, Figures without, int call) {
    return with.get("call" + call) - without.get("call" + call);
  }
}
