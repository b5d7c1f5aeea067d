package io.afr.reader.price;

import io.afr.reader.json.Json;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one model's tokens cost, in US dollars each. */
final class Rates {

  private final @Nullable String provider;
  private final Map<Slot, BigDecimal> prices = new HashMap<>();
  private final Map<String, BigDecimal> factors = new HashMap<>();

  private Rates(@Nullable String provider) {
    this.provider = provider;
  }

  /**
   * Reads a model's entry; what is no price is passed over.
   *
   * @throws IllegalArgumentException if a price is no number or negative
   */
  static Rates of(JsonNode entry) {
    if (!entry.isObject()) {
      throw new IllegalArgumentException("is no object");
    }
    Rates rates = new Rates(Json.text(entry, "litellm_provider"));
    entry.forEachEntry(rates::add);
    entry
        .path("provider_specific_entry")
        .forEachEntry(
            (name, factor) -> {
              if (factor.isNumber()) {
                rates.factors.put(name, decimal(name, factor));
              }
            });
    return rates;
  }

  private void add(String key, JsonNode value) {
    Slot slot = Slot.of(key);
    if (slot == null || value.isNull()) {
      return;
    }
    if (!value.isNumber()) {
      throw new IllegalArgumentException(key + " is no number");
    }
    prices.put(slot, decimal(key, value));
  }

  /** The shortest decimal that is read as this number, hence the one that was written. */
  private static BigDecimal decimal(String key, JsonNode number) {
    double value = number.numberValue().doubleValue();
    if (!(value >= 0 && value <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(key + " is negative or endless");
    }
    return BigDecimal.valueOf(value);
  }

  /** Whether the entry is of the provider that the key asks for, as far as it says. */
  boolean isFor(ModelKey key) {
    return key.of() == null || provider == null || provider.startsWith(key.of());
  }

  /**
   * The price in a request of this size; null if it is not listed. The size of a request prices all
   * of its tokens.
   */
  @Nullable BigDecimal price(Kind kind, long inputTokens, String tier) {
    return prices.get(new Slot(kind, step(kind, inputTokens), tier));
  }

  /** From which size on a request of so many tokens has another price, in thousands; else 0. */
  private int step(Kind kind, long inputTokens) {
    int step = 0;
    for (Slot slot : prices.keySet()) {
      if (slot.kind() == kind && inputTokens > slot.above() * 1_000L) {
        step = Math.max(step, slot.above());
      }
    }
    return step;
  }

  /** Whether tokens of this kind have a price of their own in any case. */
  boolean lists(Kind kind) {
    return prices.keySet().stream().anyMatch(slot -> slot.kind() == kind);
  }

  /** By how much everything is dearer under some condition; null if it is not listed. */
  @Nullable BigDecimal factor(String condition) {
    return factors.get(condition);
  }
}
