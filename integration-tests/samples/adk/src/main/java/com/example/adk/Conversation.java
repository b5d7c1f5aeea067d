package com.example.adk;

import com.google.adk.agents.BaseAgent;
import com.google.adk.agents.RunConfig;
import com.google.adk.events.Event;
import com.google.adk.runner.InMemoryRunner;
import com.google.adk.sessions.Session;
import com.google.genai.types.Content;
import com.google.genai.types.Part;
import io.reactivex.rxjava3.core.Flowable;

/** A session with an agent. */
final class Conversation {
  private final InMemoryRunner runner;
  private final Session session;
  private final RunConfig config;

  /**
   * @param mode NONE or SSE
   */
  Conversation(BaseAgent agent, String mode, String id) {
    runner = new InMemoryRunner(agent, "office");
    session = runner.sessionService().createSession("office", "anna", null, id).blockingGet();
    config = RunConfig.builder().setStreamingMode(RunConfig.StreamingMode.valueOf(mode)).build();
  }

  /** Prints the events as they come. */
  void ask(String question) {
    try {
      events(question).blockingForEach(event -> System.out.println(Shown.of(event)));
    } catch (RuntimeException e) {
      System.out.println("Failed: " + e);
    }
  }

  Flowable<Event> events(String question) {
    return runner.runAsync(
        "anna", session.id(), Content.fromParts(Part.fromText(question)), config);
  }
}
