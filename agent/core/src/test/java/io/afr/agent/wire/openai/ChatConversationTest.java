package io.afr.agent.wire.openai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.agent.json.Json;
import io.afr.agent.record.Evidence;
import io.afr.agent.wire.Answer;
import org.junit.jupiter.api.Test;

/** A conversation over chat completions: each request shows that it goes on from an answer. */
class ChatConversationTest {

  private static final String ASKED =
      """
      {"model":"gpt","messages":[{"role":"system","content":"Be brief."},
       {"role":"user","content":"Weather in Paris?"}]}
      """;

  private static final String WANTS_A_TOOL =
      """
      {"id":"chatcmpl-1","object":"chat.completion","model":"gpt-1","choices":[{"index":0,
       "message":{"role":"assistant","content":null,"refusal":null,"annotations":[],"tool_calls":[
        {"id":"call_1","type":"function",
         "function":{"name":"weather","arguments":"{\\"city\\":\\"Paris\\"}"}}]},
       "finish_reason":"tool_calls"}],"usage":{"prompt_tokens":5}}
      """;

  private static final String WANTS_A_TOOL_STREAMED =
      """
      data: {"id":"chatcmpl-1","model":"gpt-1","choices":[{"index":0,"delta":{"role":"assistant",\
      "content":null,"tool_calls":[{"index":0,"id":"call_1","type":"function",\
      "function":{"name":"weather","arguments":""}}]},"finish_reason":null}]}

      data: {"id":"chatcmpl-1","model":"gpt-1","choices":[{"index":0,"delta":{"tool_calls":[\
      {"index":0,"function":{"arguments":"{\\"city\\":"}}]},"finish_reason":null}]}

      data: {"id":"chatcmpl-1","model":"gpt-1","choices":[{"index":0,"delta":{"tool_calls":[\
      {"index":0,"function":{"arguments":"\\"Paris\\"}"}}]},"finish_reason":null}]}

      data: {"id":"chatcmpl-1","model":"gpt-1","choices":[{"index":0,"delta":{},\
      "finish_reason":"tool_calls"}]}

      data: {"id":"chatcmpl-1","model":"gpt-1","choices":[],"usage":{"prompt_tokens":5}}

      data: [DONE]

      """;

  private static final String ASKED_AGAIN =
      """
      {"model":"gpt","messages":[{"content":[{"type":"text","text":"Be brief."}],"role":"system"},
       {"content":"Weather in Paris?","role":"user"},
       {"role":"assistant","tool_calls":[{"function":{"arguments":"{\\"city\\":\\"Paris\\"}",
         "name":"weather"},"id":"call_1","type":"function"}]},
       {"role":"tool","tool_call_id":"call_1","content":"sunny"}]}
      """;

  @Test
  void theNextRequestBeginsWithTheEarlierOneAndItsAnswer() {
    Evidence first = evidence(ASKED);
    Answer answer = answer(false, WANTS_A_TOOL);
    Evidence second = evidence(ASKED_AGAIN);

    assertThat(second.messages().toArray()).hasSize(4).startsWith(first.messages().toArray());
    assertThat(second.messages().get(2)).isEqualTo(answer.fingerprint());
    assertThat(second.toolCallIds()).containsExactly("call_1");
  }

  @Test
  void readsWhatAnAnswerSays() {
    Answer answer = answer(false, WANTS_A_TOOL);

    assertThat(answer.isWhole()).isTrue();
    assertThat(answer.id()).isEqualTo("chatcmpl-1");
    assertThat(answer.model()).isEqualTo("gpt-1");
    assertThat(answer.finishReasons()).containsExactly("tool_calls");
    assertThat(answer.toolCallIds()).containsExactly("call_1");
  }

  @Test
  void aStreamedAnswerIsTheSame() {
    Answer whole = answer(false, WANTS_A_TOOL);
    Answer streamed = answer(true, WANTS_A_TOOL_STREAMED);

    assertThat(streamed).usingRecursiveComparison().isEqualTo(whole);
  }

  @Test
  void aStreamWithoutItsEndIsNotWhole() {
    String cut = WANTS_A_TOOL_STREAMED.substring(0, WANTS_A_TOOL_STREAMED.indexOf("\"Paris"));

    Answer answer = answer(true, cut);

    assertThat(answer.isWhole()).isFalse();
    assertThat(answer.id()).isEqualTo("chatcmpl-1");
    assertThat(answer.fingerprint()).isNull();
    assertThat(answer.toolCallIds()).containsExactly("call_1");
  }

  @Test
  void aStreamWhoseChoicesHaveAllEndedIsWholeWithoutDone() {
    String withoutDone = WANTS_A_TOOL_STREAMED.replace("data: [DONE]\n\n", "");

    assertThat(answer(true, withoutDone).isWhole()).isTrue();
  }

  @Test
  void anErrorInsideAStreamIsSeen() {
    Answer answer =
        answer(true, "data: {\"error\":{\"type\":\"server_error\",\"message\":\"gone\"}}\n\n");

    assertThat(answer.isWhole()).isFalse();
    assertThat(answer.errorType()).isEqualTo("server_error");
    assertThat(answer.errorMessage()).isEqualTo("gone");
  }

  @Test
  void differentMessagesHaveDifferentFingerprints() {
    assertThat(
            evidence(
                    """
                    {"messages":[{"role":"user","content":"a"},{"role":"system","content":"a"},
                    {"role":"user","content":"b"},
                    {"role":"user","content":[{"type":"image_url","image_url":{"url":"u"}}]},
                    {"role":"user","content":[{"type":"image_url","image_url":{"url":"v"}}]},
                    {"role":"tool","tool_call_id":"1","content":"a"},
                    {"role":"tool","tool_call_id":"2","content":"a"}]}
                    """)
                .messages()
                .toArray())
        .doesNotHaveDuplicates();
  }

  private static Evidence evidence(String request) {
    return ChatEvidence.of(Json.parse(request.getBytes(UTF_8)));
  }

  private static Answer answer(boolean streamed, String body) {
    return Answer.read(OpenAiApi.CHAT, streamed, body.getBytes(UTF_8));
  }
}
