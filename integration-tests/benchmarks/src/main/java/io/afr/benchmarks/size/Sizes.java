package io.afr.benchmarks.size;

import io.afr.benchmarks.fork.Figures;
import io.afr.benchmarks.fork.Fork;
import io.afr.benchmarks.fork.Rounds;
import io.afr.benchmarks.fork.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Runs the loop with the agent attached and compares what lies on the disk afterwards. */
public final class Sizes {

  private Sizes() {}

  public static void run() throws IOException, InterruptedException {
    Path directory = Trees.create();
    try {
      Path home = directory.resolve("home");
      Fork loop =
          new Fork(
              "loop",
              Loop.class,
              List.of(Fork.agent("home=" + home + ",service=loop")),
              List.of(directory.resolve("naive.jsonl").toString()));
      Figures figures = Objects.requireNonNull(Rounds.run(1, List.of(loop)).get("loop"));
      print(figures, (double) allocated(home));
    } finally {
      Trees.delete(directory);
    }
  }

  private static void print(Figures figures, double recorded) {
    double unique = figures.get("unique");
    System.out.printf("%n| a loop of 100 tool calls | on disk | × its unique content |%n");
    System.out.println("|---|---:|---:|");
    row("unique content: every message, tool and result once", unique, unique);
    row("**AFR**, blocks of the whole journal after a clean end", recorded, unique);
    row("JSON lines, each request and answer whole", figures.get("naive"), unique);
    row("the same, gzipped", figures.get("gzipped"), unique);
    System.out.printf(
        Locale.ROOT, "%nNaive JSON lines take %.0f × AFR's.%n", figures.get("naive") / recorded);
  }

  private static void row(String title, double bytes, double unique) {
    System.out.printf(
        Locale.ROOT, "| %s | %.0f kB | %.2f |%n", title, bytes / 1024, bytes / unique);
  }

  /** Blocks, not lengths: a file can be sparse. */
  private static long allocated(Path tree) throws IOException, InterruptedException {
    Process du = new ProcessBuilder("du", "-sk", tree.toString()).start();
    String answer = new String(du.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (du.waitFor() != 0) {
      throw new IOException("du cannot tell the size of " + tree);
    }
    return 1024 * Long.parseLong(answer.substring(0, answer.indexOf('\t')));
  }
}
