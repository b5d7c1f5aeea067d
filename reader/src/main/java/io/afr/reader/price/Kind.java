package io.afr.reader.price;

/** What tokens are priced as. */
enum Kind {
  INPUT("input_cost_per_token"),
  OUTPUT("output_cost_per_token"),
  REASONING("output_cost_per_reasoning_token"),
  CACHE_READ("cache_read_input_token_cost"),
  /** For five minutes, or however long a provider with one price keeps it. */
  CACHE_WRITE("cache_creation_input_token_cost"),
  CACHE_WRITE_HOUR("cache_creation_input_token_cost_above_1hr");

  private final String key;

  Kind(String key) {
    this.key = key;
  }

  /** As it stands in a price list. */
  String key() {
    return key;
  }
}
