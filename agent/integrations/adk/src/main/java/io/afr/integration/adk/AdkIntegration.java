package io.afr.integration.adk;

import io.afr.agent.weave.Hook;
import io.afr.agent.weave.Integration;
import io.afr.agent.weave.LibraryVersions;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Google's Agent Development Kit: models, tools, sessions, memories, and the agents with them. */
public final class AdkIntegration implements Integration {

  static final String NAME = "adk";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> types() {
    return Set.of(Names.RUNNER, Names.FLOW, Names.REQUEST_BUILDER, Names.FUNCTION_TOOL);
  }

  @Override
  public Map<String, Set<String>> contracts() {
    return Map.of(
        Names.MODEL, Set.of("generateContent"),
        Names.TOOL, Set.of("runAsync"),
        Names.AGENT, Set.of("runAsync"),
        Names.SESSION_SERVICE,
            Set.of(
                "createSession",
                "getSession",
                "deleteSession",
                "listSessions",
                "listEvents",
                "appendEvent"),
        Names.MEMORY_SERVICE, Set.of("addSessionToMemory", "searchMemory"));
  }

  @Override
  public String marker() {
    return "com/google/adk/";
  }

  @Override
  public LibraryVersions versions() {
    return new LibraryVersions("com.google.adk:google-adk", "0.3.0", "1.8.0");
  }

  @Override
  public List<Hook> hooks() {
    return Hooks.all();
  }
}
