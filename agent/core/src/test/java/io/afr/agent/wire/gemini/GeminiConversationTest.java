package io.afr.agent.wire.gemini;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.agent.json.Json;
import io.afr.agent.record.Evidence;
import io.afr.agent.wire.Answer;
import org.junit.jupiter.api.Test;

/** A conversation with Gemini: each request shows that it goes on from an answer. */
class GeminiConversationTest {

  private static final String ASKED =
      """
      {"systemInstruction":{"role":"user","parts":[{"text":"Be brief."}]},
       "contents":[{"parts":[{"text":"Weather in Paris?"}]}]}
      """;

  private static final String WANTS_A_TOOL =
      """
      {"responseId":"r1","modelVersion":"flash-001","candidates":[{"content":{"role":"model","parts":[
        {"text":"Where is it?","thought":true},
        {"text":"I look."},
        {"functionCall":{"name":"weather","args":{"city":"Paris","days":1.0}},"thoughtSignature":"c"}]},
       "finishReason":"STOP"}]}
      """;

  private static final String WANTS_A_TOOL_STREAMED =
      """
      data: {"responseId":"r1","modelVersion":"flash-001","candidates":[{"content":{"role":"model",\
      "parts":[{"text":"I "}]},"index":0}]}

      data: {"responseId":"r1","modelVersion":"flash-001","candidates":[{"content":{"role":"model",\
      "parts":[{"text":"look."}]},"index":0}]}

      data: {"responseId":"r1","modelVersion":"flash-001","candidates":[{"content":{"role":"model",\
      "parts":[{"functionCall":{"name":"weather","args":{"city":"Paris","days":1.0}}}]},\
      "finishReason":"STOP","index":0}]}

      """;

  /** As SDKs write it: other blanks, numbers and order, and a streamed answer in its pieces. */
  private static final String ASKED_AGAIN =
      """
      {"contents":[{"role":"user","parts":[{"text":"Weather in Paris?"}]},
       {"role":"model","parts":[{"text":"I "}]},{"role":"model","parts":[{"text":"look."}]},
       {"parts":[{"functionCall":{"args":{"days":1,"city":"Par\\u0069s"},"name":"weather"}}],"role":"model"},
       {"role":"user","parts":[{"functionResponse":{"name":"weather","response":{"result":"sunny"}}}]}],
       "system_instruction":{"parts":[{"text":"Be brief."}]}}
      """;

  @Test
  void theNextRequestBeginsWithTheEarlierOneAndItsAnswer() {
    Evidence first = evidence(ASKED);
    Evidence second = evidence(ASKED_AGAIN);

    assertThat(second.messages().toArray()).hasSize(4).startsWith(first.messages().toArray());
    assertThat(second.messages().get(2)).isEqualTo(answer(false, WANTS_A_TOOL).fingerprint());
    assertThat(second.toolCallIds()).isEmpty();
  }

  @Test
  void aStreamedAnswerIsTheSame() {
    Answer whole = answer(false, WANTS_A_TOOL);

    assertThat(whole.isWhole()).isTrue();
    assertThat(whole.id()).isEqualTo("r1");
    assertThat(whole.model()).isEqualTo("flash-001");
    assertThat(whole.finishReasons()).containsExactly("STOP");
    assertThat(answer(true, WANTS_A_TOOL_STREAMED)).usingRecursiveComparison().isEqualTo(whole);
  }

  @Test
  void aStreamCanComeAsOneArray() {
    String array = WANTS_A_TOOL_STREAMED.strip().replace("data: ", "").replace("\n\n", ",\n");

    assertThat(answer(true, "[" + array + "]"))
        .usingRecursiveComparison()
        .isEqualTo(answer(false, WANTS_A_TOOL));
    assertThat(answer(true, "[" + array).isWhole()).isFalse();
  }

  @Test
  void aStreamWithoutItsEndIsNotWhole() {
    String cut = WANTS_A_TOOL_STREAMED.substring(0, WANTS_A_TOOL_STREAMED.indexOf("\"finish"));

    Answer answer = answer(true, cut);

    assertThat(answer.isWhole()).isFalse();
    assertThat(answer.id()).isEqualTo("r1");
    assertThat(answer.fingerprint()).isNull();
  }

  @Test
  void idsOfToolCallsAreUsedWhereThereAreSome() {
    Answer answer =
        answer(
            false,
            """
            {"candidates":[{"content":{"parts":[{"functionCall":{"id":"c1","name":"f"}}]}}]}
            """);
    Evidence next =
        evidence(
            """
            {"contents":[{"role":"function","parts":[{"functionResponse":{"id":"c1","name":"f"}}]}]}
            """);

    assertThat(answer.toolCallIds()).containsExactly("c1");
    assertThat(next.toolCallIds()).containsExactly("c1");
  }

  @Test
  void aRefusedPromptIsAWholeAnswer() {
    Answer answer = answer(true, "data: {\"promptFeedback\":{\"blockReason\":\"SAFETY\"}}\n\n");

    assertThat(answer.isWhole()).isTrue();
    assertThat(answer.finishReasons()).containsExactly("SAFETY");
  }

  @Test
  void anErrorIsSaidInGooglesWords() {
    Answer answer =
        answer(
            true,
            "data: {\"error\":{\"code\":503,\"status\":\"UNAVAILABLE\",\"message\":\"busy\"}}\n\n");

    assertThat(answer.errorType()).isEqualTo("UNAVAILABLE");
    assertThat(answer.errorMessage()).isEqualTo("busy");
  }

  private static Evidence evidence(String request) {
    return GeminiEvidence.of(Json.parse(request.getBytes(UTF_8)));
  }

  private static Answer answer(boolean streamed, String body) {
    return Answer.read(
        streamed ? GeminiApi.STREAM : GeminiApi.GENERATE, streamed, body.getBytes(UTF_8));
  }
}
