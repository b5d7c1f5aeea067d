package io.afr.reader.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.reader.dialect.Answer;
import io.afr.reader.dialect.Dialect;
import io.afr.reader.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** From what a provider's answer says of its tokens to what it costs. */
final class ProviderCostTest {

  @Test
  void openAiCountsCachedTokensAmongTheInput() {
    assertThat(
            cost(
                "openai.chat",
                "{'model':'gpt-4o','usage':{'prompt_tokens':1000,'completion_tokens':100,"
                    + "'prompt_tokens_details':{'cached_tokens':400}}}"))
        .isEqualTo(0.003); // 600 * 2.5e-6 + 400 * 1.25e-6 + 100 * 1e-5
  }

  @Test
  void openAiTellsTheServiceTierBesideTheUsage() {
    String answer =
        "{'model':'gpt-5.4-mini','service_tier':'%s','usage':{'input_tokens':1000,"
            + "'output_tokens':100,'input_tokens_details':{'cached_tokens':0}}}";

    assertThat(cost("openai.responses", answer.formatted("default"))).isEqualTo(0.0012);
    assertThat(cost("openai.responses", answer.formatted("flex"))).isEqualTo(0.0006);
    assertThat(cost("openai.responses", answer.formatted("priority"))).isEqualTo(0.0024);
    assertThat(cost("openai.responses", answer.formatted("unheard-of"))).isNull();
  }

  @Test
  void openAiCountsVectorsByTheirInputAlone() {
    assertThat(
            cost(
                "openai.embeddings",
                "{'model':'text-embedding-3-small','usage':{'prompt_tokens':1000,"
                    + "'total_tokens':1000}}"))
        .isEqualTo(0.00002);
  }

  @Test
  void anthropicCountsWhatTheCacheHeldBesideTheInput() {
    assertThat(
            cost(
                "anthropic.messages",
                "{'model':'claude-sonnet-4-6','usage':{'input_tokens':100,'output_tokens':10,"
                    + "'cache_read_input_tokens':1000,'cache_creation_input_tokens':300,"
                    + "'cache_creation':{'ephemeral_5m_input_tokens':200,"
                    + "'ephemeral_1h_input_tokens':100},'service_tier':'standard'}}"))
        .isEqualTo(0.0021); // 100*3e-6 + 1000*3e-7 + 200*3.75e-6 + 100*6e-6 + 10*1.5e-5
  }

  @Test
  void anthropicCountsTheCacheTowardsTheSizeOfARequest() {
    assertThat(
            cost(
                "anthropic.messages",
                "{'model':'claude-sonnet-4-5-20250929','usage':{'input_tokens':1000,"
                    + "'output_tokens':0,'cache_read_input_tokens':200000}}"))
        .isEqualTo(0.126); // 1000 * 6e-6 + 200000 * 6e-7
  }

  @Test
  void geminiCountsCachedTokensAmongTheInputAndThoughtsBesideTheOutput() {
    String answer =
        "{'modelVersion':'gemini-2.5-flash','usageMetadata':{'promptTokenCount':1000,"
            + "'cachedContentTokenCount':400,'candidatesTokenCount':100,'thoughtsTokenCount':60,"
            + "'totalTokenCount':1160,'trafficType':'%s'}}";

    assertThat(cost("gemini", answer.formatted("ON_DEMAND"))).isEqualTo(0.000592);
    assertThat(cost("gemini", answer.formatted("PROVISIONED_THROUGHPUT"))).isNull();
  }

  @Test
  void geminiNamesTheServiceTier() {
    String answer =
        "{'modelVersion':'gemini-3.5-flash','usageMetadata':{'promptTokenCount':1000,"
            + "'candidatesTokenCount':100,'trafficType':'%s'}}";

    assertThat(cost("gemini", answer.formatted("ON_DEMAND"))).isEqualTo(0.0024);
    assertThat(cost("gemini", answer.formatted("ON_DEMAND_FLEX"))).isEqualTo(0.0012);
    assertThat(cost("gemini", answer.formatted("ON_DEMAND_PRIORITY"))).isEqualTo(0.00432);
  }

  @Test
  void nobodyKnowsWhatSoundCosts() {
    assertThat(
            cost(
                "gemini",
                "{'modelVersion':'gemini-2.5-flash','usageMetadata':{'promptTokenCount':1000,"
                    + "'candidatesTokenCount':100,'promptTokensDetails':["
                    + "{'modality':'TEXT','tokenCount':900},"
                    + "{'modality':'AUDIO','tokenCount':100}]}}"))
        .isNull();
    assertThat(
            cost(
                "openai.chat",
                "{'model':'gpt-4o','usage':{'prompt_tokens':1000,'completion_tokens':100,"
                    + "'prompt_tokens_details':{'audio_tokens':1}}}"))
        .isNull();
    assertThat(
            cost(
                "openai.chat",
                "{'model':'gpt-4o','usage':{'prompt_tokens':1000,'completion_tokens':100,"
                    + "'prompt_tokens_details':{'cached_tokens':400,'audio_tokens':0}}}"))
        .isEqualTo(0.003);
  }

  @Test
  void whatTheProviderChargedIsTheCost() {
    assertThat(
            cost(
                "openai.chat",
                "{'model':'gpt-4o','usage':{'prompt_tokens':1000,'completion_tokens':100,"
                    + "'cost':0.25}}"))
        .isEqualTo(0.25);
  }

  private static Double cost(String dialect, String body) {
    Answer answer = Dialect.named(dialect).answer(Json.parse(body.replace('\'', '"')));
    ObjectNode call = Json.object();
    call.putObject("response").put("model", answer.model());
    call.set("usage", answer.usage());
    Prices.builtIn().addCost(call);
    return Json.number(call.path("usage"), "cost");
  }
}
