package io.afr.integration.springai;

import io.afr.agent.json.Bounded;
import io.afr.agent.json.Guarded;
import io.afr.agent.json.JsonObject;
import io.afr.agent.json.JsonWriter;
import io.afr.agent.record.Call;
import io.afr.agent.record.Outcome;
import io.afr.agent.record.Recorder;
import io.afr.journal.Attribute;
import io.afr.journal.Content;
import io.afr.journal.FrameKind;
import io.afr.journal.Layer;
import io.afr.journal.PartName;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.document.Document;
import org.springframework.ai.vectorstore.SearchRequest;

/** Operations on vector stores. Vectors are not recorded: they say nothing to a reader. */
final class Stores {

  private Stores() {}

  /** What kind of store an object is, by its class. */
  static String kind(Object store) {
    String name = store.getClass().getSimpleName();
    return name.isEmpty() ? store.getClass().getName() : name;
  }

  static @Nullable Object begin(Object store, String operation, UnaryOperator<Call> description) {
    return Recorder.begin(
        FrameKind.MEMORY_OP,
        store,
        () ->
            description.apply(
                Call.memory(Layer.FRAMEWORK, SpringAiIntegration.NAME, operation)
                    .with(Attribute.STORE, kind(store))));
  }

  static Call added(@Nullable List<?> documents, Call call) {
    for (Object document : Several.of(documents)) {
      call.part(PartName.ITEM, item(document));
    }
    return call;
  }

  /** Entries are deleted by their ids, or by a filter, which may be a text. */
  static Call deleted(@Nullable Object which, Call call) {
    if (which instanceof List<?> ids) {
      for (Object id : Several.of(ids)) {
        call.part(PartName.ITEM, JsonWriter.of(JsonObject.of("id", id)));
      }
      return call;
    }
    return call.part(PartName.QUERY, Bounded.text(String.valueOf(Guarded.text(which))));
  }

  static Content query(@Nullable Object searched) {
    if (searched instanceof SearchRequest request) {
      return JsonWriter.of(
          JsonObject.of(
              "text", request.getQuery(),
              "topK", request.getTopK(),
              "similarityThreshold", request.getSimilarityThreshold(),
              "filter", Guarded.text(request.getFilterExpression())));
    }
    return Bounded.text(String.valueOf(searched));
  }

  static Outcome found(@Nullable List<?> documents) {
    Outcome outcome = Outcome.ok();
    for (Object document : Several.of(documents)) {
      outcome.part(PartName.ITEM, item(document));
    }
    return outcome;
  }

  private static Content item(Object item) {
    if (item instanceof Document document) {
      Map<String, Object> metadata = document.getMetadata();
      return JsonWriter.of(
          JsonObject.of(
              "id", document.getId(),
              "content", document.getText(),
              "metadata", metadata.isEmpty() ? null : metadata,
              "score", document.getScore()));
    }
    return JsonWriter.of(item);
  }
}
