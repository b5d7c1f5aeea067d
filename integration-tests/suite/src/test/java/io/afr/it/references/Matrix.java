package io.afr.it.references;

import io.afr.it.harness.Library;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An integration with the versions of its library that it is tested with.
 *
 * @param integration the last part of its package
 * @param title what users call the library
 * @param artifact the jar whose name tells the version, as a pattern
 * @param libraries oldest first
 */
record Matrix(String integration, String title, String artifact, List<Library> libraries) {

  static List<Matrix> all() {
    return List.of(
        of(
            "springai",
            "Spring AI",
            "spring-ai-model",
            "spring-ai-oldest",
            "spring-ai-middle",
            "spring-ai-newest"),
        of(
            "langchain4j",
            "LangChain4j",
            "langchain4j-core",
            "langchain4j-oldest",
            "langchain4j-middle",
            "langchain4j-newest"),
        of("langchain4j", "LangChain4j agentic", "langchain4j-agentic", "langchain4j-agentic"),
        of("adk", "Google ADK", "google-adk", "adk-oldest", "adk-middle", "adk-newest"),
        of(
            "langgraph4j",
            "LangGraph4j",
            "langgraph4j-core",
            "langgraph4j-oldest",
            "langgraph4j-newest"),
        of("mcp", "MCP Java SDK", "mcp-core", "mcp-oldest", "mcp-middle", "mcp-newest"),
        of("openai", "OpenAI Java SDK", "openai-java-core", "openai-oldest", "openai-newest"),
        of(
            "anthropic",
            "Anthropic Java SDK",
            "anthropic-java-core",
            "anthropic-oldest",
            "anthropic-newest"),
        of(
            "googlegenai",
            "Google Gen AI SDK",
            "google-genai",
            "google-genai-oldest",
            "google-genai-newest"),
        of(
            "bedrock",
            "Amazon Bedrock (AWS SDK)",
            "bedrockruntime",
            "bedrock-oldest",
            "bedrock-newest"),
        of("http", "OkHttp", "okhttp(-jvm)?", "okhttp-oldest", "okhttp-newest"),
        of("http", "Apache HttpClient", "httpclient5", "httpclient5-newest"),
        of(
            "coroutines",
            "Kotlin coroutines",
            "kotlinx-coroutines-core-jvm",
            "coroutines-oldest",
            "schedulers"));
  }

  private static Matrix of(String integration, String title, String artifact, String... entries) {
    return new Matrix(integration, title, artifact, Stream.of(entries).map(Library::of).toList());
  }

  /** The version of the library that one of the entries holds. */
  String version(Library entry) {
    Pattern named = Pattern.compile("(?:" + artifact + ")-(?<version>\\d[\\w.-]*)\\.jar");
    for (Path jar : entry.jars()) {
      Matcher name = named.matcher(jar.getFileName().toString());
      if (name.matches()) {
        return name.group("version");
      }
    }
    throw new IllegalStateException(entry + " has no " + artifact);
  }
}
