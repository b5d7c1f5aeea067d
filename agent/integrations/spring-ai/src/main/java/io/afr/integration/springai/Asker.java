package io.afr.integration.springai;

import io.afr.agent.json.Getter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.prompt.ChatOptions;

/**
 * What is known of a model that is asked.
 *
 * @param provider OpenTelemetry's {@code gen_ai.provider.name}; null if its class does not tell
 * @param defaults what it is asked with unless a request says otherwise; null if unknown
 */
record Asker(@Nullable String provider, @Nullable ChatOptions defaults) {

  private static final String LIBRARY = "org.springframework.ai.";

  static Asker of(Object model) {
    Object options =
        isOfTheLibrary(model.getClass()) ? Getter.read(model, "getDefaultOptions") : null;
    return new Asker(
        provider(model.getClass()), options instanceof ChatOptions defaults ? defaults : null);
  }

  /** By the library's class that a model is, or that a proxy or the program's own extends. */
  static @Nullable String provider(Class<?> model) {
    Class<?> type = model;
    while (type != null && !isOfTheLibrary(type)) {
      type = type.getSuperclass();
    }
    return type == null ? null : named(type.getSimpleName());
  }

  private static boolean isOfTheLibrary(Class<?> type) {
    return type.getName().startsWith(LIBRARY) && !type.getName().contains("$$");
  }

  static @Nullable String named(String type) {
    String name = type.replaceAll("(Chat|Embedding|TextEmbedding)Model$", "");
    return switch (name) {
      case "AzureOpenAi" -> "azure.ai.openai";
      case "BedrockProxy", "BedrockTitan", "BedrockCohere" -> "aws.bedrock";
      case "GoogleGenAi", "GoogleGenAiText" -> "gcp.gemini";
      case "VertexAiGemini", "VertexAiText", "VertexAi" -> "gcp.vertex_ai";
      case "MistralAi" -> "mistral_ai";
      case "OpenAi", "OpenAiSdk", "OpenAiOfficial" -> "openai";
      case "WatsonxAi" -> "ibm.watsonx.ai";
      case "", "Abstract" -> null;
      default -> name.equals(type) ? null : name.toLowerCase(Locale.ROOT);
    };
  }
}
