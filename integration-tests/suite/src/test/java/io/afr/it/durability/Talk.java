package io.afr.it.durability;

import io.afr.it.harness.AgentJvm;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The program com.example.talk.Talk, and what it noted of the answers that it got. */
final class Talk {

  static final Duration step = Duration.ofMillis(2);

  private final Path directory;
  private final Program program;

  /**
   * @param directory for its notes and its home
   * @param answers after how many it ends
   * @param end how: {@code never}, {@code exit}, {@code halt}
   */
  Talk(Flight flight, Path directory, int answers, String end) throws IOException {
    this.directory = Files.createDirectories(directory);
    this.program =
        Program.of(
                "com.example.talk.Talk",
                Library.of("langchain4j-newest").and(Library.of("openai-newest")),
                flight.provider().url(),
                directory.resolve("notes").toString(),
                String.valueOf(answers),
                end)
            .agentOption("home", home().toString());
  }

  Program program() {
    return program;
  }

  Path home() {
    return directory.resolve("home");
  }

  /** The questions that were answered before the program ended. */
  List<String> heard() throws IOException {
    Path notes = directory.resolve("notes");
    List<String> heard = new ArrayList<>();
    if (Files.exists(notes)) {
      String all = Files.readString(notes, StandardCharsets.UTF_8);
      // What follows the last line break was on its way.
      all.substring(0, all.lastIndexOf('\n') + 1).lines().forEach(heard::add);
    }
    return heard;
  }

  /** Waits until the program has got so many answers, or has ended. */
  void awaitAnswers(AgentJvm jvm, int count) throws IOException, InterruptedException {
    while (heard().size() < count && !jvm.endsWithin(step)) {
      // On.
    }
  }
}
