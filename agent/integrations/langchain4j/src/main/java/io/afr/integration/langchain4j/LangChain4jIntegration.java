package io.afr.integration.langchain4j;

import io.afr.agent.weave.Hook;
import io.afr.agent.weave.Integration;
import io.afr.agent.weave.LibraryVersions;
import java.util.List;
import java.util.Set;

/** LangChain4j: models, tools, memories, stores, and the AI services that put them together. */
public final class LangChain4jIntegration implements Integration {

  static final String NAME = "langchain4j";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> types() {
    return Set.of(
        Names.AI_SERVICE,
        Names.TOKEN_STREAM,
        Names.SERVICE_HANDLER,
        Names.DEFAULT_TOOL_EXECUTOR,
        Names.TOOL_SERVICE,
        Names.AGENT_HANDLER,
        Names.AGENTIC_SYSTEM,
        Names.AGENTIC_SCOPE);
  }

  @Override
  public Set<String> contracts() {
    return Set.of(
        Names.CHAT_MODEL,
        Names.STREAMING_CHAT_MODEL,
        Names.HANDLER,
        Names.STREAMING_HANDLE,
        Names.TOOL_EXECUTOR,
        Names.CHAT_MEMORY,
        Names.EMBEDDING_STORE,
        Names.EMBEDDING_MODEL,
        Names.CONTENT_RETRIEVER,
        Names.AGENT_INVOKER);
  }

  @Override
  public String marker() {
    return "dev/langchain4j/";
  }

  @Override
  public LibraryVersions versions() {
    return new LibraryVersions("dev.langchain4j:langchain4j-core", "1.0.0", "1.19.0");
  }

  @Override
  public List<Hook> hooks() {
    return Hooks.all();
  }
}
