package com.example.adk;

import com.google.adk.events.Event;
import com.google.adk.memory.BaseMemoryService;
import com.google.adk.memory.InMemoryMemoryService;
import com.google.adk.sessions.BaseSessionService;
import com.google.adk.sessions.InMemorySessionService;
import com.google.adk.sessions.Session;
import com.google.genai.types.Content;
import com.google.genai.types.Part;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Uses the services themselves. Prints what is remembered. */
final class Remember {
  private Remember() {}

  static void everything() {
    BaseSessionService sessions = new InMemorySessionService();
    BaseMemoryService memory = new InMemoryMemoryService();
    Session session =
        sessions
            .createSession("office", "anna", new ConcurrentHashMap<>(Map.of("mood", "good")), null)
            .blockingGet();
    Event said =
        Event.builder()
            .id("event")
            .author("user")
            .content(Content.fromParts(Part.fromText("My cat is called Tom")))
            .build();
    // Nobody waits for it, as the library's own live runs do not.
    var unused = sessions.appendEvent(session, said);
    System.out.println(
        sessions
            .getSession("office", "anna", session.id(), Optional.empty())
            .blockingGet()
            .events()
            .size());
    System.out.println(
        sessions.listEvents("office", "anna", session.id()).blockingGet().events().size());
    System.out.println(sessions.listSessions("office", "anna").blockingGet().sessions().size());
    memory.addSessionToMemory(session).blockingAwait();
    System.out.println(
        memory.searchMemory("office", "anna", "cat").blockingGet().memories().size());
    sessions.deleteSession("office", "anna", session.id()).blockingAwait();
    System.out.println(
        sessions
            .getSession("office", "anna", session.id(), Optional.empty())
            .isEmpty()
            .blockingGet());
  }
}
