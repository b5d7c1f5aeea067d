package io.afr.benchmarks.size;

import io.afr.benchmarks.fork.Figures;
import io.afr.benchmarks.fork.Fork;
import io.afr.benchmarks.fork.Report;
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

  public static void run(Report report) throws IOException, InterruptedException {
    report.heads(
        List.of("a loop of 100 tool calls", "on disk", "of its unique content", "of AFR's"));
    measure("the program's own loop", "program", report);
    measure("an AI service with a chat memory", Loop.LIBRARY, report);
    report.text(
        "LangChain4j; a system prompt of 4 kB, 20 tools of 1 kB, a result of 2 kB each time. AFR's"
            + " journal also holds every execution of a tool and every operation of a memory.");
  }

  private static void measure(String title, String kind, Report report)
      throws IOException, InterruptedException {
    Path directory = Trees.create();
    try {
      Path home = directory.resolve("home");
      Fork loop =
          new Fork(
              kind,
              Loop.class,
              List.of(Fork.agent("home=" + home + ",service=loop")),
              List.of(directory.resolve("naive.jsonl").toString(), kind));
      Figures figures = Objects.requireNonNull(Rounds.run(1, List.of(loop)).get(kind));
      double unique = figures.get("unique");
      double naive = figures.get("naive");
      double recorded = allocated(home);
      report.row(row(title + ": all that was said, once", unique, unique, recorded));
      report.row(row("**AFR**, blocks of the whole journal", recorded, unique, recorded));
      report.row(row("JSON lines, each request and answer whole", naive, unique, recorded));
      report.row(row("the same, gzipped", figures.get("gzipped"), unique, recorded));
    } finally {
      Trees.delete(directory);
    }
  }

  private static List<String> row(String title, double bytes, double unique, double recorded) {
    return List.of(
        title,
        Report.number(bytes / 1024, "kB"),
        String.format(Locale.ROOT, "× %.2f", bytes / unique),
        Report.times(bytes / recorded));
  }

  /** Blocks, not lengths: a file can be sparse. */
  private static double allocated(Path tree) throws IOException, InterruptedException {
    Process du = new ProcessBuilder("du", "-sk", tree.toString()).start();
    String answer = new String(du.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (du.waitFor() != 0) {
      throw new IOException("du cannot tell the size of " + tree);
    }
    return 1024.0 * Long.parseLong(answer.substring(0, answer.indexOf('\t')));
  }
}
