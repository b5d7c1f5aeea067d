package io.afr.reader.price;

import io.afr.reader.json.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A file of models and their prices, in the key format of LiteLLM. */
final class PriceList {

  static final PriceList EMPTY = new PriceList();

  /** What a list says of itself, and LiteLLM's explanation of its keys. */
  private static final Set<String> noModels = Set.of("_table", "sample_spec");

  private final Map<String, Rates> models = new HashMap<>();

  private PriceList() {}

  /**
   * Reads a list.
   *
   * @throws IllegalArgumentException if it is none; the message names the key
   */
  static PriceList read(byte[] utf8) {
    JsonNode json = Json.parse(utf8);
    if (json == null) {
      throw new IllegalArgumentException(Json.mistake(utf8));
    }
    if (!json.isObject()) {
      throw new IllegalArgumentException("is no JSON object of models");
    }
    PriceList list = new PriceList();
    json.forEachEntry(list::add);
    return list;
  }

  private void add(String model, JsonNode entry) {
    if (noModels.contains(model)) {
      return;
    }
    try {
      models.put(model, Rates.of(entry));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("\"" + model + "\": " + e.getMessage(), e);
    }
  }

  Set<String> models() {
    return models.keySet();
  }

  /** What is listed under the key; null if nothing is. */
  @Nullable Rates find(ModelKey key) {
    Rates rates = models.get(key.name());
    return rates != null && rates.isFor(key) ? rates : null;
  }
}
