package io.afr.reader.price;

import io.afr.reader.json.Json;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * On what terms a call was answered.
 *
 * @param tier as price lists write it; empty for the ordinary one
 * @param region where the provider was to keep the call; null if anywhere
 * @param fast whether it was to be answered faster than usual
 */
record Terms(String tier, @Nullable String region, boolean fast) {

  private static final Set<String> ordinary =
      Set.of("", "default", "standard", "standard_only", "auto", "on_demand");

  /** What Google puts before the name of a tier. */
  private static final String GOOGLES = "on_demand_";

  /** As the provider states them in its usage or beside it. */
  static Terms of(JsonNode usage) {
    JsonNode raw = usage.path("raw");
    String stated = Json.text(raw, "service_tier", Json.text(raw, "trafficType", ""));
    return new Terms(
        tier(Json.text(usage, "serviceTier", stated).toLowerCase(Locale.ROOT)),
        Json.text(raw, "inference_geo"),
        Json.text(raw, "speed", "").equals("fast"));
  }

  private static String tier(String stated) {
    if (ordinary.contains(stated)) {
      return "";
    }
    String name = stated.startsWith(GOOGLES) ? stated.substring(GOOGLES.length()) : stated;
    return name.equals("batch") ? "batches" : name;
  }
}
