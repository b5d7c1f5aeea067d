package io.afr.integration.springai;

/** Binary names of the library's types that are woven, or tell which methods are. */
final class Names {

  private static final String ROOT = "org.springframework.ai.";

  static final String CHAT_MODEL = ROOT + "chat.model.ChatModel";
  static final String STREAMING_CHAT_MODEL = ROOT + "chat.model.StreamingChatModel";
  static final String CHAT_RESPONSE = ROOT + "chat.model.ChatResponse";
  static final String PROMPT = ROOT + "chat.prompt.Prompt";

  static final String EMBEDDING_MODEL = ROOT + "embedding.EmbeddingModel";
  static final String EMBEDDING_REQUEST = ROOT + "embedding.EmbeddingRequest";

  static final String TOOL_CALLING_MANAGER = ROOT + "model.tool.ToolCallingManager";
  static final String TOOL_CALLBACK = ROOT + "tool.ToolCallback";
  static final String TOOL_CONTEXT = ROOT + "chat.model.ToolContext";

  static final String CHAT_MEMORY = ROOT + "chat.memory.ChatMemory";
  static final String MESSAGE = ROOT + "chat.messages.Message";

  static final String VECTOR_STORE = ROOT + "vectorstore.VectorStore";
  static final String VECTOR_STORE_RETRIEVER = ROOT + "vectorstore.VectorStoreRetriever";
  static final String SEARCH_REQUEST = ROOT + "vectorstore.SearchRequest";
  static final String FILTER = ROOT + "vectorstore.filter.Filter$Expression";

  static final String ADVISOR_CHAIN = ROOT + "chat.client.advisor.DefaultAroundAdvisorChain";
  static final String ADVISOR_CHAIN_BUILDER = ADVISOR_CHAIN + "$Builder";
  static final String CALL_ADVISOR = ROOT + "chat.client.advisor.ChatModelCallAdvisor";
  static final String CLIENT_REQUEST = ROOT + "chat.client.ChatClientRequest";

  private Names() {}
}
