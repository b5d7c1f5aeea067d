package io.afr.integration.adk;

import com.google.adk.models.BaseLlm;
import com.google.adk.models.LlmRequest;
import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.Part;
import io.afr.agent.record.Call;
import io.afr.agent.record.Evidence;
import io.afr.journal.Attribute;
import io.afr.journal.Layer;
import io.afr.journal.PartName;
import java.util.ArrayList;
import java.util.List;

/** What a model is asked. */
final class Chat {

  private Chat() {}

  static Call call(BaseLlm model, LlmRequest request, boolean streaming) {
    GenerateContentConfig config = request.config().orElse(null);
    List<Content> messages = request.contents();
    Call call =
        Call.llm(Layer.FRAMEWORK, AdkIntegration.NAME, "generate_content")
            .with(Attribute.PROVIDER, Provider.of(model))
            .with(Attribute.MODEL, request.model().orElseGet(model::model))
            .with(Attribute.STREAMING, streaming)
            .evidence(new Evidence(null, null, toolResults(messages)));
    if (config == null) {
      return call.messages(messages, Described.MESSAGE);
    }
    return call.messages(withInstruction(config, messages), Described.MESSAGE)
        .part(PartName.PARAMETERS, Parameters.of(config))
        .part(PartName.TOOLS, Tools.of(config));
  }

  /** What the system says comes first, as in other providers' requests. */
  private static List<Object> withInstruction(
      GenerateContentConfig config, List<Content> contents) {
    List<Object> messages = new ArrayList<>();
    config.systemInstruction().ifPresent(said -> messages.add(new Instruction(said)));
    messages.addAll(contents);
    return messages;
  }

  private static List<String> toolResults(List<Content> contents) {
    List<String> ids = new ArrayList<>();
    for (Content content : contents) {
      for (Part part : content.parts().orElse(List.of())) {
        part.functionResponse().flatMap(response -> response.id()).ifPresent(ids::add);
      }
    }
    return ids;
  }

  /** A content that stands outside of the conversation. */
  record Instruction(Content content) {}
}
