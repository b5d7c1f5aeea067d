package io.afr.it.references;

import io.afr.it.harness.Library;
import java.util.List;
import java.util.stream.Stream;

/**
 * An integration with the versions of its library that it is tested with.
 *
 * @param integration the last part of its package
 * @param title what users call the library
 * @param libraries oldest first
 */
record Matrix(String integration, String title, List<Library> libraries) {

  static List<Matrix> all() {
    return List.of(
        of(
            "langchain4j",
            "LangChain4j",
            "langchain4j-oldest",
            "langchain4j-middle",
            "langchain4j-newest"),
        of("adk", "Google ADK", "adk-oldest", "adk-middle", "adk-newest"),
        of("openai", "OpenAI Java SDK", "openai-oldest", "openai-newest"),
        of("langchain4j", "LangChain4j agentic", "langchain4j-agentic"),
        of("anthropic", "Anthropic Java SDK", "anthropic-oldest", "anthropic-newest"),
        of("bedrock", "Amazon Bedrock (AWS SDK)", "bedrock-oldest", "bedrock-newest"),
        of("googlegenai", "Google Gen AI SDK", "google-genai-oldest", "google-genai-newest"),
        of("mcp", "MCP Java SDK", "mcp-oldest", "mcp-middle", "mcp-newest"),
        of("http", "OkHttp", "okhttp-oldest", "okhttp-newest"),
        of("http", "Apache HttpClient", "httpclient5-newest"),
        of("langgraph4j", "LangGraph4j", "langgraph4j-oldest", "langgraph4j-newest"),
        of("coroutines", "Kotlin coroutines", "schedulers"),
        of("springai", "Spring AI", "spring-ai-oldest", "spring-ai-middle", "spring-ai-newest"));
  }

  private static Matrix of(String integration, String title, String... entries) {
    return new Matrix(integration, title, Stream.of(entries).map(Library::of).toList());
  }
}
