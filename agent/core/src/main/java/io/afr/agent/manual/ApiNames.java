package io.afr.agent.manual;

import java.util.Set;

/** The names of {@code io.afr.api} as they stand in a program. */
final class ApiNames {

  static final String AFR = "io.afr.api.Afr";
  static final String SCOPE = "io.afr.api.Scope";
  static final String LLM_CALL = "io.afr.api.RecordLlmCall";
  static final String TOOL = "io.afr.api.RecordTool";
  static final String MEMORY = "io.afr.api.RecordMemory";
  static final String SESSION_ID = "io.afr.api.SessionId";
  static final String AGENT_ID = "io.afr.api.AgentId";

  static final Set<String> ANNOTATIONS = Set.of(LLM_CALL, TOOL, MEMORY, SESSION_ID, AGENT_ID);

  private ApiNames() {}
}
