package io.afr.integration.langchain4j;

/** Binary names of the library's types that are woven, or tell which methods are. */
final class Names {

  private static final String ROOT = "dev.langchain4j.";

  static final String CHAT_MODEL = ROOT + "model.chat.ChatModel";
  static final String STREAMING_CHAT_MODEL = ROOT + "model.chat.StreamingChatModel";
  static final String CHAT_REQUEST = ROOT + "model.chat.request.ChatRequest";
  static final String CHAT_OPTIONS = ROOT + "model.chat.ChatRequestOptions";
  static final String CHAT_RESPONSE = ROOT + "model.chat.response.ChatResponse";

  static final String HANDLER = ROOT + "model.chat.response.StreamingChatResponseHandler";
  static final String STREAMING_HANDLE = ROOT + "model.chat.response.StreamingHandle";
  static final String PARTIAL_RESPONSE = ROOT + "model.chat.response.PartialResponse";
  static final String PARTIAL_THINKING = ROOT + "model.chat.response.PartialThinking";

  static final String TOOL_EXECUTOR = ROOT + "service.tool.ToolExecutor";
  static final String DEFAULT_TOOL_EXECUTOR = ROOT + "service.tool.DefaultToolExecutor";
  static final String TOOL_SERVICE = ROOT + "service.tool.ToolService";
  static final String TOOL_REQUEST = ROOT + "agent.tool.ToolExecutionRequest";
  static final String INVOCATION_CONTEXT = ROOT + "invocation.InvocationContext";

  static final String CHAT_MEMORY = ROOT + "memory.ChatMemory";
  static final String CHAT_MESSAGE = ROOT + "data.message.ChatMessage";

  static final String EMBEDDING_STORE = ROOT + "store.embedding.EmbeddingStore";
  static final String EMBEDDING = ROOT + "data.embedding.Embedding";
  static final String FILTER = ROOT + "store.embedding.filter.Filter";
  static final String SEARCH_REQUEST = ROOT + "store.embedding.EmbeddingSearchRequest";
  static final String CONTENT_RETRIEVER = ROOT + "rag.content.retriever.ContentRetriever";
  static final String QUERY = ROOT + "rag.query.Query";

  static final String EMBEDDING_MODEL = ROOT + "model.embedding.EmbeddingModel";
  static final String EMBEDDING_REQUEST = ROOT + "model.embedding.request.EmbeddingRequest";
  static final String TEXT_SEGMENT = ROOT + "data.segment.TextSegment";

  static final String AI_SERVICE = ROOT + "service.DefaultAiServices$1";
  static final String TOKEN_STREAM = ROOT + "service.AiServiceTokenStream";
  static final String SERVICE_HANDLER = ROOT + "service.AiServiceStreamingResponseHandler";

  private static final String AGENTIC = ROOT + "agentic.";

  static final String AGENT_INVOKER = AGENTIC + "internal.AgentInvoker";
  static final String AGENT_ARGUMENTS = AGENTIC + "internal.AgentInvocationArguments";
  static final String AGENT_HANDLER = AGENTIC + "agent.AgentInvocationHandler";
  static final String AGENTIC_SYSTEM = AGENTIC + "internal.PlannerBasedInvocationHandler";
  static final String AGENTIC_SCOPE = AGENTIC + "scope.DefaultAgenticScope";

  private Names() {}
}
