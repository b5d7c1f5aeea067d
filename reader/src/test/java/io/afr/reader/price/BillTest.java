package io.afr.reader.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.reader.json.Json;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What tokens cost by a model's prices. */
final class BillTest {

  private static final String MODEL =
      """
      {'input_cost_per_token':10,'output_cost_per_token':100,
       'input_cost_per_token_above_200k_tokens':20,'output_cost_per_token_above_200k_tokens':150,
       'cache_read_input_token_cost':1,'cache_read_input_token_cost_above_200k_tokens':2,
       'cache_creation_input_token_cost':12,
       'cache_creation_input_token_cost_above_200k_tokens':24,
       'cache_creation_input_token_cost_above_1hr':15,
       'cache_creation_input_token_cost_above_1hr_above_200k_tokens':30,
       'input_cost_per_token_batches':5,'output_cost_per_token_batches':50,
       'input_cost_per_token_priority':40,'output_cost_per_token_priority':400,
       'input_cost_per_token_above_200k_tokens_priority':80,
       'output_cost_per_token_above_200k_tokens_priority':600,
       'provider_specific_entry':{'us':1.1,'fast':2,'schema':'v2'},
       'max_tokens':8192,'supports_vision':true}
      """;

  @Test
  void chargesInputAndOutput() {
    assertThat(cost("'inputTokens':3,'outputTokens':2")).isEqualByComparingTo("230");
  }

  @Test
  void chargesWhatWasReadFromTheCacheAndWrittenToItApartFromOtherInput() {
    String usage =
        "'inputTokens':10,'outputTokens':0,'cacheReadInputTokens':4,'cacheWriteInputTokens':3";

    assertThat(cost(usage)).isEqualByComparingTo("70"); // 3 * 10 + 4 * 1 + 3 * 12
  }

  @Test
  void chargesMoreForWhatStaysInTheCacheForAnHour() {
    String written = "'inputTokens':10,'outputTokens':0,'cacheWriteInputTokens':10,'raw':";

    assertThat(
            cost(
                written
                    + "{'cache_creation':{'ephemeral_5m_input_tokens':6,"
                    + "'ephemeral_1h_input_tokens':4}}"))
        .isEqualByComparingTo("132"); // 6 * 12 + 4 * 15
    assertThat(
            cost(
                written
                    + "{'cacheDetails':[{'ttl':'5m','inputTokens':6},"
                    + "{'ttl':'1h','inputTokens':4}]}"))
        .isEqualByComparingTo("132");
  }

  @Test
  void chargesAllTokensOfALargeRequestByItsSize() {
    assertThat(cost("'inputTokens':200000,'outputTokens':1")).isEqualByComparingTo("2000100");
    assertThat(cost("'inputTokens':200001,'outputTokens':1")).isEqualByComparingTo("4000170");
    assertThat(
            cost(
                "'inputTokens':200001,'outputTokens':0,'cacheReadInputTokens':200000,"
                    + "'cacheWriteInputTokens':1,"
                    + "'raw':{'cache_creation':{'ephemeral_1h_input_tokens':1}}"))
        .isEqualByComparingTo("400030");
  }

  @Test
  void readsAnySizeFromAKey() {
    Rates rates = rates("{'input_cost_per_token':1,'input_cost_per_token_above_7k_tokens':3}");

    assertThat(rates.price(Kind.INPUT, 7_000, "")).isEqualByComparingTo("1");
    assertThat(rates.price(Kind.INPUT, 7_001, "")).isEqualByComparingTo("3");
  }

  @Test
  void chargesByTheServiceTier() {
    String tokens = "'inputTokens':3,'outputTokens':2,";

    assertThat(cost(tokens + "'serviceTier':'default'")).isEqualByComparingTo("230");
    assertThat(cost(tokens + "'raw':{'service_tier':'standard'}")).isEqualByComparingTo("230");
    assertThat(cost(tokens + "'raw':{'service_tier':'batch'}")).isEqualByComparingTo("115");
    assertThat(cost(tokens + "'serviceTier':'priority'")).isEqualByComparingTo("920");
    assertThat(cost("'inputTokens':200001,'outputTokens':1,'serviceTier':'priority'"))
        .isEqualByComparingTo("16000680");
  }

  @Test
  void takesTheOrdinaryPriceOfTheCacheWhereATierHasNone() {
    assertThat(
            cost(
                "'inputTokens':10,'outputTokens':0,'cacheReadInputTokens':4,"
                    + "'serviceTier':'batch'"))
        .isEqualByComparingTo("34"); // 6 * 5 + 4 * 1
  }

  @Test
  void leavesUnknownWhatIsNotListed() {
    String tokens = "'inputTokens':3,'outputTokens':2,";

    assertThat(cost(tokens + "'serviceTier':'flex'")).isNull();
    assertThat(cost("'inputTokens':200001,'outputTokens':1,'serviceTier':'batch'")).isNull();
    assertThat(sum("{'output_cost_per_token':1}", "'inputTokens':1,'outputTokens':1")).isNull();
    assertThat(sum("{'input_cost_per_token':1}", "'inputTokens':1,'outputTokens':1")).isNull();
    assertThat(
            sum(
                "{'input_cost_per_token':1,'output_cost_per_token':1,"
                    + "'cache_creation_input_token_cost':2}",
                "'inputTokens':1,'outputTokens':0,'cacheWriteInputTokens':1,"
                    + "'raw':{'cache_creation':{'ephemeral_1h_input_tokens':1}}"))
        .isNull();
  }

  @Test
  void chargesCachedInputLikeOtherInputWhereTheCacheIsNeverPriced() {
    assertThat(
            sum(
                "{'input_cost_per_token':3,'output_cost_per_token':1}",
                "'inputTokens':10,'outputTokens':0,'cacheReadInputTokens':4,"
                    + "'cacheWriteInputTokens':3"))
        .isEqualByComparingTo("30");
  }

  @Test
  void chargesReasoningLikeOtherOutputUnlessItHasAPrice() {
    String usage = "'inputTokens':0,'outputTokens':10,'reasoningOutputTokens':4";

    assertThat(cost(usage)).isEqualByComparingTo("1000");
    assertThat(
            sum(
                "{'input_cost_per_token':1,'output_cost_per_token':2,"
                    + "'output_cost_per_reasoning_token':5}",
                usage))
        .isEqualByComparingTo("32"); // 6 * 2 + 4 * 5
  }

  @Test
  void chargesExtraForARegionAndForSpeed() {
    String tokens = "'inputTokens':3,'outputTokens':2,'raw':";

    assertThat(cost(tokens + "{'inference_geo':'us'}")).isEqualByComparingTo("253");
    assertThat(cost(tokens + "{'inference_geo':'global'}")).isEqualByComparingTo("230");
    assertThat(cost(tokens + "{'inference_geo':'us','speed':'fast'}")).isEqualByComparingTo("506");
    assertThat(
            sum(
                "{'input_cost_per_token':1,'output_cost_per_token':1}",
                tokens + "{'speed':'fast'}"))
        .isNull();
  }

  @Test
  void needsNoCountOfTheOutputOfVectors() {
    String vectors = "{'input_cost_per_token':2,'output_cost_per_token':0.0}";

    assertThat(sum(vectors, "'inputTokens':5")).isEqualByComparingTo("10");
    assertThat(sum("{'input_cost_per_token':2}", "'inputTokens':5")).isEqualByComparingTo("10");
    assertThat(cost("'inputTokens':5")).isNull();
  }

  @Test
  void isExactToTheLastDigit() {
    String prices = "{'input_cost_per_token':1e-07,'output_cost_per_token':2e-07}";

    assertThat(sum(prices, "'inputTokens':1,'outputTokens':1").doubleValue()).isEqualTo(3e-7);
  }

  @Test
  void makesNothingOfCountsThatContradictThemselves() {
    assertThat(tokens("'outputTokens':2")).isNull();
    assertThat(tokens("'inputTokens':3,'outputTokens':2,'cacheReadInputTokens':4")).isNull();
    assertThat(tokens("'inputTokens':-3,'outputTokens':2")).isNull();
  }

  private static BigDecimal cost(String usage) {
    return sum(MODEL, usage);
  }

  private static BigDecimal sum(String model, String usage) {
    return Bill.sum(rates(model), tokens(usage), Terms.of(Json.parse(json("{" + usage + "}"))));
  }

  private static Rates rates(String model) {
    return Rates.of(Json.parse(json(model)));
  }

  private static Tokens tokens(String usage) {
    return Tokens.of(Json.parse(json("{" + usage + "}")));
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
