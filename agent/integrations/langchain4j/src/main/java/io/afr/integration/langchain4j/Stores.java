package io.afr.integration.langchain4j;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingSearchResult;
import io.afr.agent.json.Getter;
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
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Operations on embedding stores. Vectors are not recorded: they say nothing to a reader. */
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
                Call.memory(Layer.FRAMEWORK, LangChain4jIntegration.NAME, operation)
                    .with(Attribute.STORE, kind(store))));
  }

  /** The n-th entry that is added or deleted; either may be unknown. */
  static Content item(@Nullable Object id, @Nullable Object embedded) {
    Map<String, Object> item = embedded(embedded);
    if (id != null) {
      item.put("id", id);
    }
    return JsonWriter.of(item);
  }

  static Content query(EmbeddingSearchRequest request) {
    return JsonWriter.of(
        JsonObject.of(
            "text", Getter.text(request, "query"),
            "maxResults", request.maxResults(),
            "minScore", request.minScore(),
            "filter", Guarded.text(request.filter())));
  }

  static Outcome found(@Nullable EmbeddingSearchResult<?> result) {
    Outcome outcome = Outcome.ok();
    if (result != null) {
      for (Object item : Several.shown(result.matches())) {
        outcome.part(PartName.ITEM, JsonWriter.of(match(item)));
      }
    }
    return outcome;
  }

  private static @Nullable Object match(@Nullable Object item) {
    if (item instanceof EmbeddingMatch<?> match) {
      Map<String, Object> found = embedded(match.embedded());
      found.put("id", match.embeddingId());
      found.put("score", match.score());
      return found;
    }
    return item;
  }

  private static Map<String, Object> embedded(@Nullable Object embedded) {
    if (embedded instanceof TextSegment segment) {
      Metadata metadata = segment.metadata();
      Map<String, Object> about = metadata == null ? Map.of() : metadata.toMap();
      return JsonObject.of("content", segment.text(), "metadata", about.isEmpty() ? null : about);
    }
    return JsonObject.of("content", embedded);
  }
}
