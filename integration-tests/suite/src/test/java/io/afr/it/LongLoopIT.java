package io.afr.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.Finished;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.it.harness.Recording;
import io.afr.journal.Journal;
import io.afr.reader.Action;
import io.afr.reader.Action.Kind;
import io.afr.reader.Replay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** A loop that asks for a hundred tools, and with each request sends everything again. */
class LongLoopIT {
  private static final int STEPS = 100;

  @RegisterExtension final Flight flight = new Flight();

  @Test
  void storesEachContentOnce() throws Exception {
    Figures figures = run("by itself");

    assertThat(figures.content()).isGreaterThan(24 * 1024 + STEPS * 2 * 1024);
    assertThat(figures.stored()).isLessThan(figures.content() * 13 / 10);
    assertThat(figures.logged()).isGreaterThan(20 * figures.stored());
  }

  /** What the memory is given and asked is recorded too, three operations a step. */
  @Test
  void storesItOnceWithAMemoryToo() throws Exception {
    Figures figures = run("a service");

    assertThat(figures.stored()).isLessThan(figures.content() * 15 / 10);
    assertThat(figures.logged()).isGreaterThan(20 * figures.stored());
  }

  @Test
  void keepsEveryRequestWhole() throws Exception {
    Recording recording = flight.record(loop("a service"));

    List<Action> calls = recording.actions(Kind.LLM_CALL);
    List<Action> results = recording.actions(Kind.TOOL_RESULT);
    assertThat(calls).hasSize(STEPS + 1);
    assertThat(results).hasSize(STEPS);
    Replay replay = recording.home().replay(recording.session().session());
    JsonNode last = replay.full(calls.get(STEPS)).data().path("messages");
    assertThat(last).hasSize(2 + 2 * STEPS);
    for (int i = 0; i < STEPS; i++) {
      JsonNode said = last.path(3 + 2 * i).path("parts").path(0).path("response");
      assertThat(said).isEqualTo(results.get(i).data().path("result"));
      assertThat(said.asString()).startsWith("call_" + (i + 1) + " ").hasSize(2 * 1024);
    }
  }

  private static Program loop(String kind) {
    return Program.of(
        "com.example.loop.LongLoop", Library.of("langchain4j-newest"), String.valueOf(STEPS), kind);
  }

  private Figures run(String kind) throws Exception {
    Finished finished = flight.startWithAgent(loop(kind)).await();

    assertThat(finished.err()).isEmpty();
    return new Figures(
        number("content (\\d+)", finished),
        number("logged (\\d+)", finished),
        allocated(Journal.under(flight.home()).get(0)));
  }

  private static long number(String pattern, Finished finished) {
    Matcher found = Pattern.compile(pattern).matcher(finished.out());
    assertThat(found.find()).as(finished.out()).isTrue();
    return Long.parseLong(found.group(1));
  }

  /** Blocks, not lengths: a file can be sparse. */
  private static long allocated(Path journal) throws IOException {
    long blocks = 0;
    try (Stream<Path> files = Files.list(journal)) {
      for (Path file : files.toList()) {
        Process du = new ProcessBuilder("du", "-k", file.toString()).start();
        String answer = new String(du.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        blocks += Long.parseLong(answer.split("\t", 2)[0]);
      }
    }
    return 1024 * blocks;
  }

  /**
   * @param content bytes that were said for the first time
   * @param logged bytes of a log of every request and answer
   * @param stored bytes of the journal
   */
  private record Figures(long content, long logged, long stored) {}
}
