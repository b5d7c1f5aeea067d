package io.afr.reader.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How one provider's API writes messages and answers. */
public interface Dialect {

  /** The dialect of this name; one that keeps everything raw if it is unknown. */
  static Dialect named(String name) {
    return switch (name) {
      case "openai.chat", "openai.completions" -> new OpenAiChat();
      case "openai.responses" -> new OpenAiResponses();
      case "openai.embeddings" -> new OpenAiEmbeddings();
      case "anthropic.messages" -> new AnthropicMessages();
      case "gemini", "gemini.embeddings" -> new Gemini();
      case "ollama.chat", "ollama.generate", "ollama.embeddings" -> new Ollama();
      case "cohere.chat" -> new CohereChat();
      case "bedrock.converse" -> new BedrockConverse();
      case "bedrock.chat" -> new BedrockChat();
      case "bedrock.text" -> new BedrockText();
      case "bedrock.embeddings" -> new BedrockEmbeddings();
      default -> new UnknownDialect();
    };
  }

  /** A message of the request in the one shape. */
  ObjectNode message(JsonNode message);

  /** The body of a response in the one shape. */
  Answer answer(JsonNode body);

  /**
   * Puts the events of a stream together to the body that the same call would have had without one.
   *
   * @return null if they hold nothing of it
   */
  @Nullable JsonNode body(List<ServerSentEvent> events);
}
