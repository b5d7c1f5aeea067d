package io.afr.it.faults;

import io.afr.it.harness.AgentJvm;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import java.io.IOException;

/** Tells {@code com.example.steps.Steps} what to do, one step at a time. */
final class Steps {
  private final AgentJvm jvm;
  private int done;

  Steps(AgentJvm jvm) {
    this.jvm = jvm;
  }

  static Program program() {
    return Program.of("com.example.steps.Steps", Library.of("langchain4j-newest"));
  }

  /** Returns when the program has done it. */
  void step(String line) throws IOException, InterruptedException {
    jvm.send(line);
    jvm.awaitOutput(++done + ". ");
  }
}
