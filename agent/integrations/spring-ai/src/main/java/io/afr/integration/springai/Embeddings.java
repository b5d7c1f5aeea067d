package io.afr.integration.springai;

import io.afr.agent.json.Getter;
import io.afr.agent.json.JsonWriter;
import io.afr.agent.record.Call;
import io.afr.agent.record.Outcome;
import io.afr.agent.record.Recorder;
import io.afr.journal.Attribute;
import io.afr.journal.FrameKind;
import io.afr.journal.Layer;
import io.afr.journal.PartName;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.ai.embedding.EmbeddingResponse;
import org.springframework.ai.embedding.EmbeddingResponseMetadata;

/** What an embedding model is asked. Its vectors are not recorded. */
final class Embeddings {

  private Embeddings() {}

  static @Nullable Object begin(Object model, EmbeddingRequest request) {
    return Recorder.begin(FrameKind.LLM_CALL, model, () -> call(model, request));
  }

  private static Call call(Object model, EmbeddingRequest request) {
    return Call.llm(Layer.FRAMEWORK, SpringAiIntegration.NAME, "embeddings")
        .with(Attribute.PROVIDER, Asker.provider(model.getClass()))
        .with(Attribute.MODEL, Getter.text(request.getOptions(), "getModel"))
        .with(Attribute.STREAMING, false)
        .part(PartName.INPUT, JsonWriter.of(Several.of(request.getInstructions())));
  }

  static Outcome outcome(@Nullable EmbeddingResponse response) {
    EmbeddingResponseMetadata metadata = response == null ? null : response.getMetadata();
    return metadata == null
        ? Outcome.ok()
        : Outcome.ok()
            .with(Attribute.RESPONSE_MODEL, Chat.unlessEmpty(metadata.getModel()))
            .part(PartName.USAGE, Tokens.json(Tokens.of(metadata.getUsage()), null));
  }
}
