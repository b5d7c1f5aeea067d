package io.afr.reader.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.reader.Filter;
import io.afr.reader.Home;
import io.afr.reader.PriceSource;
import io.afr.reader.Problem;
import io.afr.reader.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** The user's own prices in the home. */
final class OwnPricesTest {

  @TempDir Path home;

  @Test
  void comeBeforeTheBuiltInOnesModelByModel() throws IOException {
    Path file =
        own(
            "{'gpt-4o':{'input_cost_per_token':1},'ours':{'input_cost_per_token':2},"
                + "'ollama/llama3.1':{'input_cost_per_token':0},"
                + "'local':{'input_cost_per_token':3}}");
    Prices prices = Prices.in(home);

    assertThat(cost(prices, "openai", "gpt-4o")).isEqualTo(10);
    assertThat(cost(prices, "openai", "ours")).isEqualTo(20);
    assertThat(cost(prices, "ollama", "llama3.1")).isZero();
    assertThat(cost(prices, "ollama", "local")).isEqualTo(30);
    assertThat(cost(prices, "mistral_ai", "mistral-embed")).isEqualTo(1e-6);
    assertThat(prices.problems()).isEmpty();
    assertThat(prices.source())
        .isEqualTo(new PriceSource(file + ", built-in", BuiltInTable.open().date()));
  }

  @Test
  void mayBeLiteLlmsWholeFile() throws IOException {
    own(
        "{'sample_spec':{'input_cost_per_token':0.0,'max_tokens':'LEGACY parameter'},"
            + "'m':{'input_cost_per_token':1,'litellm_provider':'x','max_tokens':1,"
            + "'tiered_pricing':[{'range':[0,1]}],'supported_regions':['eu'],"
            + "'input_cost_per_token_cache_hit':7,'output_cost_per_image':null,"
            + "'provider_specific_entry':{'bedrock_invocation_schema':'titan_v2'}}}");

    assertThat(cost(Prices.in(home), null, "m")).isEqualTo(10);
    assertThat(cost(Prices.in(home), null, "sample_spec")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'m':{'input_cost_per_token':'1'}} | \"m\": input_cost_per_token is no number",
        "{'m':{'input_cost_per_token_flex':-1}} | \"m\": input_cost_per_token_flex is negative",
        "{'m':{'output_cost_per_token':1e999}} | \"m\": output_cost_per_token is",
        "{'m':1} | \"m\": is no object",
        "[] | is no JSON object of models",
        "{'m': | is no JSON in line 1",
      })
  void areNotUsedIfTheyAreMalformed(String text, String said) throws IOException {
    Path file = own(text);
    Prices prices = Prices.in(home);

    assertThat(cost(prices, "openai", "gpt-4o")).isEqualTo(2.5e-5);
    assertThat(prices.source().source()).isEqualTo("built-in");
    assertThat(prices.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.path()).isEqualTo(file);
              assertThat(problem.message())
                  .startsWith(said)
                  .endsWith("; the built-in prices are used")
                  .doesNotContain("\n");
            });
  }

  @Test
  void areNoPrices() throws IOException {
    own("");

    assertThat(Prices.in(home).problems())
        .containsExactly(
            new Problem(home.resolve("prices.json"), "is empty; the built-in prices are used"));
  }

  @Test
  void makeNoJournalOfAHomeAndHideNone() throws IOException {
    Path file = own("{'m':{'input_cost_per_token':-1}}");
    Home opened = Home.open(home);

    assertThat(opened.problems()).extracting(Problem::path).containsExactly(file);
    assertThat(opened.journals()).isEmpty();
    assertThat(opened.search(Filter.all()).rows()).isEmpty();
  }

  private Path own(String text) throws IOException {
    return Files.writeString(home.resolve("prices.json"), text.replace('\'', '"'));
  }

  /** Of ten tokens of input. */
  private static Double cost(Prices prices, String provider, String model) {
    ObjectNode call = Json.object().put("provider", provider).put("model", model);
    call.putObject("usage").put("inputTokens", 10).put("outputTokens", 0);
    prices.addCost(call);
    return Json.number(call.path("usage"), "cost");
  }
}
