package io.afr.integration.adk;

import com.google.adk.models.BaseLlm;
import com.google.genai.Client;
import io.afr.agent.json.Getter;
import org.jspecify.annotations.Nullable;

/** Who is asked, by OpenTelemetry's {@code gen_ai.provider.name}. */
final class Provider {

  private static final String MODELS = "com.google.adk.models.";

  private Provider() {}

  /** Null for models that the program brings along. */
  static @Nullable String of(BaseLlm model) {
    return switch (model.getClass().getName()) {
      case MODELS + "Gemini" ->
          Getter.field(model, "apiClient") instanceof Client client && client.vertexAI()
              ? "gcp.vertex_ai"
              : "gcp.gemini";
      case MODELS + "Claude" -> "anthropic";
      default -> null;
    };
  }
}
