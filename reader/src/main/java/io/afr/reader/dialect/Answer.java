package io.afr.reader.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a model came back with, in the one shape. Of a cut stream it holds what had arrived.
 *
 * @param messages one per choice
 * @param usage null if the provider reported none
 * @param error what the provider says went wrong; null if nothing did
 */
public record Answer(
    @Nullable String id,
    @Nullable String model,
    List<JsonNode> messages,
    @Nullable ObjectNode usage,
    @Nullable ProviderError error) {

  public static final Answer NONE = new Answer(null, null, List.of(), null, null);

  /** An error in the provider's words. */
  public record ProviderError(String type, @Nullable String message) {}
}
