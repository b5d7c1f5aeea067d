package io.afr.benchmarks.conversation;

import io.afr.benchmarks.fork.Figures;
import io.afr.benchmarks.fork.Fork;
import io.afr.benchmarks.fork.Rounds;
import io.afr.benchmarks.fork.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Holds the same conversations with the agent and without in turn; the difference is recording. */
public final class Conversations {

  private Conversations() {}

  public static void run(int rounds) throws IOException, InterruptedException {
    Path directory = Trees.create();
    try {
      print(Rounds.run(rounds, forks(directory)));
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

  private static void print(Map<String, Figures> measured) {
    StringBuilder titles = new StringBuilder("\n| recording call n of a conversation |");
    for (int call : TalkFork.CALLS) {
      titles.append(" n = ").append(call).append(" |");
    }
    System.out.println(titles + " 200 against 2 | per byte sent |");
    System.out.println("|---|" + "---:|".repeat(TalkFork.CALLS.length + 2));
    for (Kind kind : Kind.values()) {
      Figures with = Objects.requireNonNull(measured.get(kind + " with"));
      Figures without = Objects.requireNonNull(measured.get(kind + " without"));
      StringBuilder row = new StringBuilder("| " + kind.title + " |");
      for (int call : TalkFork.CALLS) {
        row.append(String.format(Locale.ROOT, " %.1f µs |", cost(with, without, call) / 1000));
      }
      double ratio = cost(with, without, 200) / cost(with, without, 2);
      row.append(String.format(Locale.ROOT, " × %.1f |", ratio));
      System.out.println(row + perByte(with, without));
    }
  }

  private static String perByte(Figures with, Figures without) {
    double bytes = with.get("bytes200") - with.get("bytes20");
    double nanos = cost(with, without, 200) - cost(with, without, 20);
    return bytes == 0 ? " |" : String.format(Locale.ROOT, " %.2f ns |", nanos / bytes);
  }

  private static double cost(Figures with, Figures without, int call) {
    return with.get("call" + call) - without.get("call" + call);
  }
}
