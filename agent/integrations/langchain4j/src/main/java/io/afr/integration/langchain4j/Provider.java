package io.afr.integration.langchain4j;

import dev.langchain4j.model.ModelProvider;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Providers by OpenTelemetry's {@code gen_ai.provider.name}. */
final class Provider {

  private Provider() {}

  /** By the constant's name: newer versions of the library have more of them. */
  static @Nullable String name(@Nullable ModelProvider provider) {
    return provider == null ? null : name(provider.name());
  }

  private static @Nullable String name(String provider) {
    return switch (provider) {
      case "AMAZON_BEDROCK" -> "aws.bedrock";
      case "AZURE_OPEN_AI", "MICROSOFT_FOUNDRY" -> "azure.ai.openai";
      case "GOOGLE_AI_GEMINI", "GOOGLE_GENAI" -> "gcp.gemini";
      case "GOOGLE_VERTEX_AI_GEMINI", "GOOGLE_VERTEX_AI_ANTHROPIC" -> "gcp.vertex_ai";
      case "OPEN_AI" -> "openai";
      case "WATSONX" -> "ibm.watsonx.ai";
      case "OTHER" -> null;
      default -> provider.toLowerCase(Locale.ROOT);
    };
  }
}
