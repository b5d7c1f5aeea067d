package io.afr.reader.price;

import io.afr.reader.PriceSource;
import io.afr.reader.Problem;
import io.afr.reader.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What LLM calls cost: as the provider reported it, else by a table of list prices. The built-in
 * table is dated; a {@code prices.json} in the home comes before it, model by model, and counts as
 * not there if it is malformed. Read once, when it is first needed.
 *
 * <p>The size of a request prices all of its tokens. Cached tokens without a price of their own
 * cost what other input costs. A service tier, a region or a speed that is stated but not listed
 * leaves the cost unknown, as do sound and a model that is not: unknown is never 0.
 */
public final class Prices {

  /** The user's own prices, in the home. */
  static final String FILE = "prices.json";

  private static final String BUILT_IN = "built-in";

  private final @Nullable Path file;
  private @Nullable Loaded loaded;

  private record Loaded(
      PriceList own,
      BuiltInTable builtIn,
      PriceSource source,
      List<Problem> problems,
      String print) {

    @Nullable Rates find(ModelKey key) {
      Rates rates = own.find(key);
      return rates == null ? builtIn.find(key) : rates;
    }
  }

  private Prices(@Nullable Path file) {
    this.file = file;
  }

  /** The built-in table. */
  public static Prices builtIn() {
    return new Prices(null);
  }

  /** The built-in table, and before it the user's own prices in this home. */
  public static Prices in(Path home) {
    return new Prices(home.resolve(FILE));
  }

  /**
   * Puts the cost into the usage of an LLM call, unless it is there or unknown.
   *
   * @param call the {@code data} of an {@code llm_call}
   */
  public void addCost(ObjectNode call) {
    if (call.get("usage") instanceof ObjectNode usage && !usage.path("cost").isNumber()) {
      BigDecimal cost = cost(call, usage);
      if (cost != null) {
        usage.put("cost", cost.doubleValue());
      }
    }
  }

  /** Differs where costs may. */
  public String fingerprint() {
    return loaded().print;
  }

  /** Which table it is. */
  public PriceSource source() {
    return loaded().source;
  }

  /** Why the user's own prices are not used. */
  public List<Problem> problems() {
    return loaded().problems;
  }

  /** By the first of the model's names under which everything that it takes is listed. */
  private @Nullable BigDecimal cost(JsonNode call, JsonNode usage) {
    Tokens tokens = Tokens.of(usage);
    if (tokens == null) {
      return null;
    }
    Terms terms = Terms.of(usage);
    String answered = Json.text(call.path("response"), "model");
    Loaded list = loaded();
    for (ModelKey key :
        ModelKey.of(Json.text(call, "provider"), answered, Json.text(call, "model"))) {
      Rates rates = list.find(key);
      BigDecimal cost = rates == null ? null : Bill.sum(rates, tokens, terms);
      if (cost != null) {
        return cost;
      }
    }
    return null;
  }

  private synchronized Loaded loaded() {
    if (loaded == null) {
      loaded = load();
    }
    return loaded;
  }

  private Loaded load() {
    BuiltInTable builtIn = BuiltInTable.open();
    PriceSource plain = new PriceSource(BUILT_IN, builtIn.date());
    if (file == null || !Files.isRegularFile(file)) {
      return new Loaded(PriceList.EMPTY, builtIn, plain, List.of(), plain.toString());
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      PriceList own = PriceList.read(bytes);
      PriceSource both = new PriceSource(file + ", " + BUILT_IN, builtIn.date());
      return new Loaded(own, builtIn, both, List.of(), plain + " " + Arrays.hashCode(bytes));
    } catch (IOException e) {
      return unused(file, "cannot be read: " + e, builtIn, plain);
    } catch (IllegalArgumentException e) {
      return unused(file, String.valueOf(e.getMessage()), builtIn, plain);
    }
  }

  private static Loaded unused(Path file, String why, BuiltInTable builtIn, PriceSource plain) {
    Problem problem = new Problem(file, why + "; the built-in prices are used");
    return new Loaded(PriceList.EMPTY, builtIn, plain, List.of(problem), plain.toString());
  }
}
