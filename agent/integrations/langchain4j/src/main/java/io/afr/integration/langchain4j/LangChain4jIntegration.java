package io.afr.integration.langchain4j;

import io.afr.agent.weave.Hook;
import io.afr.agent.weave.Integration;
import io.afr.agent.weave.LibraryVersions;
import java.util.List;
import java.util.Map;
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
  public Map<String, Set<String>> contracts() {
    return Map.of(
        Names.CHAT_MODEL, Set.of("chat", "doChat"),
        Names.STREAMING_CHAT_MODEL, Set.of("chat", "doChat"),
        Names.HANDLER,
            Set.of(
                "onCompleteResponse",
                "onError",
                "onPartialResponse",
                "onPartialThinking",
                "onPartialToolCall",
                "onCompleteToolCall",
                "onUnmappedRawEvent"),
        Names.STREAMING_HANDLE, Set.of("cancel"),
        Names.TOOL_EXECUTOR, Set.of("execute", "executeWithContext"),
        Names.CHAT_MEMORY, Set.of("add", "set", "messages", "clear"),
        Names.EMBEDDING_STORE, Set.of("add", "addAll", "remove", "removeAll", "search"),
        Names.EMBEDDING_MODEL, Set.of("embed", "embedAll", "doEmbed"),
        Names.CONTENT_RETRIEVER, Set.of("retrieve"),
        Names.AGENT_INVOKER, Set.of("invoke"));
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
