package io.afr.agent.wire.bedrock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.agent.json.Json;
import io.afr.agent.record.Evidence;
import io.afr.agent.wire.Answer;
import org.junit.jupiter.api.Test;

class BedrockApiTest {

  private static final String ANSWER =
      """
      {"output":{"message":{"role":"assistant","content":[
        {"reasoningContent":{"reasoningText":{"text":"Hm."}}},{"text":"Let me see."},
        {"toolUse":{"toolUseId":"t1","name":"weather","input":{"city":"Paris"}}}]}},
       "stopReason":"tool_use","usage":{"inputTokens":5}}
      """;

  private static final String STREAMED =
      """
      data: {"messageStart":{"role":"assistant"}}

      data: {"contentBlockDelta":{"contentBlockIndex":1,"delta":{"text":"Let "}}}

      data: {"contentBlockDelta":{"contentBlockIndex":1,"delta":{"text":"me see."}}}

      data: {"contentBlockStart":{"contentBlockIndex":2,"start":{"toolUse":{"toolUseId":"t1",\
      "name":"weather"}}}}

      data: {"contentBlockDelta":{"contentBlockIndex":2,"delta":{"toolUse":{"input":"{}"}}}}

      data: {"messageStop":{"stopReason":"tool_use"}}

      """;

  @Test
  void theModelTellsInWhatFormItIsAsked() {
    String messages = "{\"messages\":[]}";

    assertThat(dialect("anthropic.claude-3-haiku-20240307-v1:0", messages))
        .isEqualTo("anthropic.messages");
    assertThat(dialect("eu.anthropic.claude-3-haiku-20240307-v1:0", messages))
        .isEqualTo("anthropic.messages");
    assertThat(
            dialect(
                "arn:aws:bedrock:us-east-1:1:inference-profile/us.amazon.nova-lite-v1:0", messages))
        .isEqualTo("bedrock.converse");
    assertThat(dialect("mistral.mistral-large-2407-v1:0", messages)).isEqualTo("bedrock.chat");
    assertThat(dialect("meta.llama3-8b-instruct-v1:0", "{\"prompt\":\"a\"}"))
        .isEqualTo("bedrock.text");
    assertThat(dialect("amazon.titan-embed-text-v2:0", "{\"inputText\":\"a\"}"))
        .isEqualTo("bedrock.embeddings");
  }

  @Test
  void theRequestTellsWhereTheModelDoesNot() {
    String profile = "arn:aws:bedrock:us-east-1:1:application-inference-profile/abc";

    assertThat(dialect(profile, "{\"messages\":[],\"anthropic_version\":\"bedrock-2023-05-31\"}"))
        .isEqualTo("anthropic.messages");
    assertThat(dialect(profile, "{\"messages\":[],\"inferenceConfig\":{}}"))
        .isEqualTo("bedrock.converse");
    assertThat(dialect(profile, "{\"messages\":[]}")).isEqualTo("bedrock.chat");
    assertThat(dialect(profile, "{}")).isEqualTo("bedrock.text");
  }

  @Test
  void theNextRequestBeginsWithTheEarlierOneAndItsAnswer() {
    Evidence first =
        evidence(
            """
            {"messages":[{"role":"user","content":[{"text":"Weather?"}]}],
             "system":[{"text":"Be brief."}]}
            """);
    Evidence second =
        evidence(
            """
            {"system":[{"text":"Be brief."},{"cachePoint":{"type":"default"}}],"messages":[
             {"role":"user","content":[{"text":"Weather?"}]},
             {"role":"assistant","content":[{"text":"Let me see."},{"toolUse":{"name":"weather",
              "toolUseId":"t1","input":{"city":"Paris"}}}]},
             {"role":"user","content":[{"toolResult":{"toolUseId":"t1","content":[
              {"text":"sunny"}]}}]}]}
            """);

    assertThat(second.messages().toArray()).hasSize(4).startsWith(first.messages().toArray());
    assertThat(second.messages().get(2)).isEqualTo(answer(false, ANSWER).fingerprint());
    assertThat(second.toolCallIds()).containsExactly("t1");
  }

  @Test
  void aStreamedAnswerIsTheSame() {
    Answer whole = answer(false, ANSWER);

    assertThat(answer(true, STREAMED)).usingRecursiveComparison().isEqualTo(whole);
    assertThat(whole.toolCallIds()).containsExactly("t1");
    assertThat(whole.finishReasons()).containsExactly("tool_use");
  }

  @Test
  void anotherAttemptBeginsFromTheFront() {
    String cut = STREAMED.substring(0, STREAMED.indexOf("data: {\"messageStop"));

    assertThat(answer(true, cut).isWhole()).isFalse();
    assertThat(answer(true, cut + STREAMED))
        .usingRecursiveComparison()
        .isEqualTo(answer(true, STREAMED));
  }

  @Test
  void aStreamInAModelsOwnFormIsWholeWithItsCounts() {
    BedrockApi api = BedrockApi.invoke("mistral.x", parse("{\"prompt\":\"a\"}"), true);
    String piece = "data: {\"outputs\":[{\"text\":\"a\",\"stop_reason\":null}]}\n\n";
    String counts = "data: {\"amazon-bedrock-invocationMetrics\":{\"inputTokenCount\":1}}\n\n";

    assertThat(Answer.read(api, true, piece.getBytes(UTF_8)).isWhole()).isFalse();
    assertThat(Answer.read(api, true, (piece + counts).getBytes(UTF_8)).isWhole()).isTrue();
  }

  private static String dialect(String model, String request) {
    return BedrockApi.invoke(model, parse(request), false).dialect();
  }

  private static Evidence evidence(String request) {
    return ConverseEvidence.of(parse(request));
  }

  private static Answer answer(boolean streamed, String body) {
    return Answer.read(BedrockApi.converse(streamed), streamed, body.getBytes(UTF_8));
  }

  private static Json parse(String json) {
    return Json.parse(json.getBytes(UTF_8));
  }
}
