package io.afr.agent.wire.bedrock;

import io.afr.agent.json.Json;
import io.afr.agent.wire.Api;
import io.afr.agent.wire.anthropic.AnthropicApi;
import java.util.Locale;

/**
 * The form that a model's own requests and answers have. The model's id tells; where it does not
 * (an inference profile of the account's own, a model that was bought or imported), the request's
 * members do.
 */
final class ModelForm {

  private ModelForm() {}

  static Api of(String modelId, Json request) {
    // A plain id, one with a region before it, or the end of an ARN.
    String id = modelId.toLowerCase(Locale.ROOT);
    if (id.contains("embed")) {
      return PromptApi.EMBEDDINGS;
    }
    boolean hasMessages = request.get("messages").isArray();
    if (hasMessages
        && (id.contains("anthropic.") || request.get("anthropic_version").isPresent())) {
      return AnthropicApi.MESSAGES;
    }
    if (hasMessages && (id.contains("nova") || request.get("inferenceConfig").isPresent())) {
      return ConverseApi.CONVERSE;
    }
    return hasMessages ? ChatApi.CHAT : PromptApi.TEXT;
  }
}
