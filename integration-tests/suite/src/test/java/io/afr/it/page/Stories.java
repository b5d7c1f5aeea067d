package io.afr.it.page;

import io.afr.it.demo.TravelStory;
import io.afr.it.harness.AgentJvm;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import java.io.IOException;

/** What there is to see on a site: recordings by sample agents. */
final class Stories {
  /** The id that {@link #hostile} begins its session's with. */
  static final String HOSTILE = "hostile-session";

  static final String HOSTILE_SERVICE = "<img src=x onerror=window.afrOwned=1>hostile-service";

  /** How long the longest lines of {@link #hostile} are, in characters. */
  static final int LONGEST_LINE = 10_000_000;

  /** How many actions {@link #longSession} has. */
  static final int LONG = 10_000;

  /** What {@code cora} is told in {@link #several}, over three seconds or more. */
  static final String LONG_ANSWER =
      "One word after the other, as the model finds them: an answer that takes its time is read"
          + " while it comes, and whoever plays it back sees it come again as it came then.";

  /** Nothing yet. */
  static final Story nothing = stage -> {};

  /**
   * Seven sessions of three programs: {@code trip-anna-lisbon} with two turns, four tools, one of
   * them sold out, and a price; {@code anna} with sums; {@code bert} whose division fails and whose
   * model refuses; {@code cora} with an answer that is streamed slowly; {@code ticket-17} to {@code
   * ticket-19} of a help desk with runs, tags, threads and memories.
   */
  static final Story several = Stories::several;

  /** A session whose every field would do harm to a page that took it for more than text. */
  static final Story hostile =
      stage ->
          stage.record(
              Program.of("com.example.desk.Graffiti", Library.api(), HOSTILE, "" + LONGEST_LINE)
                  .agentOption("service", HOSTILE_SERVICE));

  /** A single session, {@code audit}, of {@link #LONG} actions in turns of forty. */
  static final Story longSession =
      stage ->
          stage.record(
              Program.of("com.example.desk.LongShift", Library.api(), "audit", "" + LONG)
                  .agentOption("service", "ledger"));

  private Stories() {}

  private static void several(Stage stage) throws IOException, InterruptedException {
    stage.provider().script("gpt-5-mini", new TravelStory());
    String provider = stage.provider().url();
    stage.record(
        langChain4j("com.example.travel.TravelDesk", provider).agentOption("service", "travel"),
        langChain4j(
            "com.example.assistant.Chat",
            provider,
            "anna",
            "What is the sum? [call add {\"a\":1,\"b\":2}] [call multiply {\"a\":3,\"b\":4}]",
            "And again? [call add {\"a\":1,\"b\":2}] [then] [call add {\"a\":1,\"b\":2}]"),
        langChain4j(
            "com.example.assistant.Chat",
            provider,
            "bert",
            "By nothing? [call divide {\"a\":1,\"b\":0}]",
            "Really? [status 400]"),
        langChain4j(
            "com.example.assistant.StreamingChat",
            provider,
            "cora",
            "Tell me something long. [pace 100] [say " + LONG_ANSWER + "]"),
        Program.of("com.example.desk.Desk", Library.api()).agentOption("service", "desk"));
  }

  /** A program that runs and asks its model what it is sent: {@code send("dora: Hello")}. */
  static AgentJvm dialogue(Site site) throws IOException {
    return site.stage()
        .start(
            langChain4j("com.example.assistant.Dialogue", site.stage().provider().url())
                .agentOption("service", "live"));
  }

  private static Program langChain4j(String mainClass, String... arguments) {
    return Program.of(mainClass, Library.of("langchain4j-newest"), arguments);
  }
}
