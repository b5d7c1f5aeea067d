package io.afr.reader.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.reader.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Which entry a call is priced by: told by what a thousand tokens of input cost. */
final class LookupTest {

  private final Prices prices = Prices.builtIn();

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    // the model that answered comes before the one that was asked for
    "openai, gpt-4o-mini, gpt-4o-mini-2024-07-18, 0.00015",
    "openai, my-alias, gpt-4.1, 0.002",
    "openai, gpt-4.1, , 0.002",
    ", gpt-4.1, , 0.002",
    // a version that is not listed
    "openai, gpt-4.1, gpt-4.1-2031-01-31, 0.002",
    "anthropic, claude-opus-5, claude-opus-5-20310131, 0.005",
    "gcp.vertex_ai, claude-haiku-4-5@20310131, , 0.001",
    // the provider's own key before the bare one
    "gcp.gemini, gemini-2.0-flash-001, , 0.0001",
    "gcp.vertex_ai, gemini-2.0-flash-001, , 0.00015",
    "gcp.gemini, models/gemini-2.5-pro, gemini-2.5-pro, 0.00125",
    "gcp.vertex_ai, publishers/google/models/gemini-2.5-pro, , 0.00125",
    "mistral_ai, mistral-large-latest, , 0.0005",
    "groq, llama-3.3-70b-versatile, , 0.00059",
    "groq, openai/gpt-oss-120b, , 0.00015",
    // as gateways name it
    "openai, openai/gpt-4o, , 0.0025",
    "openrouter, anthropic/claude-opus-5, , 0.005",
    // Bedrock: regions, profiles, provisioned capacity
    "aws.bedrock, anthropic.claude-haiku-4-5-20251001-v1:0, , 0.001",
    "aws.bedrock, us.anthropic.claude-haiku-4-5-20251001-v1:0, , 0.0011",
    "aws.bedrock, global.anthropic.claude-haiku-4-5-20251001-v1:0, , 0.001",
    "aws.bedrock, eu.meta.llama3-3-70b-instruct-v1:0, , 0.00072",
    "aws.bedrock, amazon.nova-pro-v1:0:300k, , 0.0008",
    "aws.bedrock, arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0, , 0.0008",
    "aws.bedrock, arn:aws:bedrock:eu-west-1:1:inference-profile/eu.amazon.nova-pro-v1:0, ,"
        + " 0.00105",
    "aws.bedrock, amazon.titan-embed-text-v2:0, , 0.00002",
    // on Azure the name that was asked for is a deployment's
    "azure.ai.openai, gpt-4, gpt-4o-2024-11-20, 0.0025",
  })
  void findsTheModel(String provider, String asked, String answered, double cost) {
    assertThat(cost(provider, asked, answered)).isEqualTo(cost);
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "openai, nobody-knows-it, ,",
    "openai, gpt-4o-but-other, ,",
    "openai, ft:gpt-4o-2024-08-06:acme::1, ft:gpt-4o-2024-08-06:acme::1,",
    "azure.ai.openai, gpt-4o, ,",
    "azure.ai.openai, gpt-4o, weather-model,",
    "ollama, command-r, command-r,",
    "ollama, gpt-4o, ,",
    "acme, acme/gpt-4o, ,",
    "aws.bedrock, arn:aws:bedrock:us-east-1:1:application-inference-profile/ab12, ,",
    ", , ,",
  })
  void leavesTheCostOfOthersUnknown(String provider, String asked, String answered) {
    assertThat(cost(provider, asked, answered)).isNull();
  }

  @Test
  void asksTheModelsOtherNamesWhereItsOwnListsNoSuchTier() {
    ObjectNode call = call("openai", "o3", "o3-2025-04-16");
    ((ObjectNode) call.path("usage")).put("serviceTier", "flex");

    prices.addCost(call);

    assertThat(Json.number(call.path("usage"), "cost")).isEqualTo(0.001);
  }

  private Double cost(String provider, String asked, String answered) {
    ObjectNode call = call(provider, asked, answered);
    prices.addCost(call);
    return Json.number(call.path("usage"), "cost");
  }

  private static ObjectNode call(String provider, String asked, String answered) {
    ObjectNode call = Json.object();
    call.put("provider", provider).put("model", asked);
    call.putObject("response").put("model", answered);
    call.putObject("usage").put("inputTokens", 1_000).put("outputTokens", 0);
    return call;
  }
}
