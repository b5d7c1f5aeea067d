package io.afr.integration.langchain4j;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.TokenUsage;
import io.afr.agent.json.Getter;
import io.afr.agent.json.JsonWriter;
import io.afr.agent.record.Call;
import io.afr.agent.record.Outcome;
import io.afr.agent.record.Recorder;
import io.afr.journal.Attribute;
import io.afr.journal.FrameKind;
import io.afr.journal.Layer;
import io.afr.journal.PartName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an embedding model is asked. Its vectors are not recorded. */
final class Embeddings {

  private Embeddings() {}

  static @Nullable Object begin(EmbeddingModel model, Collection<?> inputs) {
    return Recorder.begin(FrameKind.LLM_CALL, model, () -> call(model, inputs));
  }

  private static Call call(EmbeddingModel model, Collection<?> inputs) {
    List<Object> texts = new ArrayList<>(inputs.size());
    for (Object input : inputs) {
      texts.add(said(input));
    }
    return Call.llm(Layer.FRAMEWORK, LangChain4jIntegration.NAME, "embeddings")
        .with(Attribute.PROVIDER, provider(model))
        .with(Attribute.MODEL, modelName(model))
        .with(Attribute.STREAMING, false)
        .part(PartName.INPUT, JsonWriter.of(texts));
  }

  static Outcome outcome(@Nullable TokenUsage usage) {
    return Outcome.ok().part(PartName.USAGE, Usage.of(usage));
  }

  private static Object said(Object input) {
    if (input instanceof TextSegment segment) {
      return segment.text();
    }
    String text = input instanceof String plain ? plain : Getter.text(input, "text");
    return text == null ? input : text;
  }

  private static @Nullable String provider(EmbeddingModel model) {
    return Getter.read(model, "provider") instanceof ModelProvider provider
        ? Provider.name(provider)
        : null;
  }

  /** Models that do not know their own name say "unknown". */
  private static @Nullable String modelName(EmbeddingModel model) {
    String name = Getter.text(model, "modelName");
    return "unknown".equals(name) ? null : name;
  }
}
