package io.afr.integration.springai;

import io.afr.agent.weave.Hook;
import io.afr.agent.weave.Integration;
import io.afr.agent.weave.LibraryVersions;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Spring AI: models, tools, memories, vector stores, and the chat clients around them. */
public final class SpringAiIntegration implements Integration {

  static final String NAME = "spring-ai";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> types() {
    return Set.of(Names.ADVISOR_CHAIN, Names.ADVISOR_CHAIN_BUILDER, Names.CALL_ADVISOR);
  }

  @Override
  public Map<String, Set<String>> contracts() {
    return Map.of(
        Names.CHAT_MODEL, Set.of("call"),
        Names.STREAMING_CHAT_MODEL, Set.of("stream"),
        Names.EMBEDDING_MODEL, Set.of("call"),
        Names.TOOL_CALLING_MANAGER, Set.of("executeToolCalls"),
        Names.TOOL_CALLBACK, Set.of("call"),
        Names.CHAT_MEMORY, Set.of("add", "get", "clear"),
        Names.VECTOR_STORE, Set.of("add", "delete", "similaritySearch"),
        Names.VECTOR_STORE_RETRIEVER, Set.of("similaritySearch"));
  }

  @Override
  public String marker() {
    return "org/springframework/ai/";
  }

  @Override
  public LibraryVersions versions() {
    return new LibraryVersions("org.springframework.ai:spring-ai-model", "1.0.0", "2.0.1");
  }

  @Override
  public List<Hook> hooks() {
    return Hooks.all();
  }
}
