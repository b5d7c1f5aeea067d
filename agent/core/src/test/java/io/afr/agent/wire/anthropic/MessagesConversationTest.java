package io.afr.agent.wire.anthropic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.agent.json.Json;
import io.afr.agent.record.Evidence;
import io.afr.agent.wire.Answer;
import org.junit.jupiter.api.Test;

/** A conversation over messages: each request shows that it goes on from an answer. */
class MessagesConversationTest {

  private static final String ASKED =
      """
      {"model":"claude","max_tokens":99,"system":"Be brief.",
       "messages":[{"role":"user","content":"Weather in Paris?"}]}
      """;

  private static final String WANTS_A_TOOL =
      """
      {"id":"msg_1","type":"message","role":"assistant","model":"claude-1","content":[
        {"type":"thinking","thinking":"Hm.","signature":"c2ln"},
        {"type":"text","text":"Let me see."},
        {"type":"tool_use","id":"toolu_1","name":"weather","input":{"city":"Paris"}}],
       "stop_reason":"tool_use","stop_sequence":null,"usage":{"input_tokens":5}}
      """;

  private static final String WANTS_A_TOOL_STREAMED =
      """
      event: message_start
      data: {"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant",\
      "model":"claude-1","content":[],"stop_reason":null,"usage":{"input_tokens":5}}}

      event: ping
      data: {"type":"ping"}

      event: content_block_start
      data: {"type":"content_block_start","index":0,"content_block":{"type":"thinking",\
      "thinking":"","signature":""}}

      event: content_block_delta
      data: {"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta",\
      "thinking":"Hm."}}

      event: content_block_start
      data: {"type":"content_block_start","index":1,"content_block":{"type":"text","text":""}}

      event: content_block_delta
      data: {"type":"content_block_delta","index":1,"delta":{"type":"text_delta","text":"Let "}}

      event: content_block_delta
      data: {"type":"content_block_delta","index":1,"delta":{"type":"text_delta","text":"me see."}}

      event: content_block_stop
      data: {"type":"content_block_stop","index":1}

      event: content_block_start
      data: {"type":"content_block_start","index":2,"content_block":{"type":"tool_use",\
      "id":"toolu_1","name":"weather","input":{}}}

      event: content_block_delta
      data: {"type":"content_block_delta","index":2,"delta":{"type":"input_json_delta",\
      "partial_json":"{\\"city\\": \\"Par"}}

      event: message_delta
      data: {"type":"message_delta","delta":{"stop_reason":"tool_use","stop_sequence":null},\
      "usage":{"output_tokens":9}}

      event: message_stop
      data: {"type":"message_stop"}

      """;

  private static final String ASKED_AGAIN =
      """
      {"model":"claude","max_tokens":99,
       "system":[{"type":"text","text":"Be brief.","cache_control":{"type":"ephemeral"}}],
       "messages":[{"role":"user","content":[{"type":"text","text":"Weather in Paris?"}]},
        {"role":"assistant","content":[{"type":"text","text":"Let me see."},
         {"input":{"city":"Paris"},"type":"tool_use","id":"toolu_1","name":"weather"}]},
        {"role":"user","content":[
         {"type":"tool_result","tool_use_id":"toolu_1","content":"sunny"}]}]}
      """;

  @Test
  void theNextRequestBeginsWithTheEarlierOneAndItsAnswer() {
    Evidence first = evidence(ASKED);
    Answer answer = answer(false, WANTS_A_TOOL);
    Evidence second = evidence(ASKED_AGAIN);

    assertThat(second.messages().toArray()).hasSize(4).startsWith(first.messages().toArray());
    assertThat(second.messages().get(2)).isEqualTo(answer.fingerprint());
    assertThat(second.toolCallIds()).containsExactly("toolu_1");
  }

  @Test
  void aRequestNamesTheAnswerThatItGoesOnFromIfTheProviderKeepsTheConversation() {
    Evidence evidence =
        evidence(
            """
            {"messages":[{"role":"user","content":"And in Rome?"}],
             "thread":{"type":"continue","previous_message_id":"msg_1"}}
            """);

    assertThat(evidence.previousResponse()).isEqualTo("msg_1");
    assertThat(evidence(ASKED).previousResponse()).isNull();
  }

  @Test
  void readsWhatAnAnswerSays() {
    Answer answer = answer(false, WANTS_A_TOOL);

    assertThat(answer.isWhole()).isTrue();
    assertThat(answer.id()).isEqualTo("msg_1");
    assertThat(answer.model()).isEqualTo("claude-1");
    assertThat(answer.finishReasons()).containsExactly("tool_use");
    assertThat(answer.toolCallIds()).containsExactly("toolu_1");
  }

  @Test
  void aStreamedAnswerIsTheSame() {
    Answer whole = answer(false, WANTS_A_TOOL);
    Answer streamed = answer(true, WANTS_A_TOOL_STREAMED);

    assertThat(streamed).usingRecursiveComparison().isEqualTo(whole);
  }

  @Test
  void aStreamedToolOfTheProvidersIsTheSame() {
    String tool =
        "{\"type\":\"server_tool_use\",\"id\":\"s1\",\"name\":\"web_search\",\"input\":{}}";
    String result =
        "{\"type\":\"web_search_tool_result\",\"tool_use_id\":\"s1\",\"content\":[{\"url\":\"u\"}]}";
    Answer whole =
        answer(false, "{\"content\":[" + tool + "," + result + "],\"stop_reason\":\"end_turn\"}");
    Answer streamed =
        answer(
            true,
            "data: {\"type\":\"content_block_start\",\"index\":0,\"content_block\":%s}\n\n"
                    .formatted(tool)
                + "data: {\"type\":\"content_block_start\",\"index\":1,\"content_block\":%s}\n\n"
                    .formatted(result)
                + "data: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"}}\n\n");

    assertThat(streamed).usingRecursiveComparison().isEqualTo(whole);
    assertThat(whole.toolCallIds()).containsExactly("s1");
  }

  @Test
  void aStreamWithoutItsEndIsNotWhole() {
    String cut =
        WANTS_A_TOOL_STREAMED.substring(0, WANTS_A_TOOL_STREAMED.indexOf("event: message_delta"));

    Answer answer = answer(true, cut);

    assertThat(answer.isWhole()).isFalse();
    assertThat(answer.id()).isEqualTo("msg_1");
    assertThat(answer.fingerprint()).isNull();
    assertThat(answer.toolCallIds()).containsExactly("toolu_1");
  }

  @Test
  void anErrorInsideAStreamIsSeen() {
    Answer answer =
        answer(
            true,
            "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\","
                + "\"message\":\"Overloaded\"}}\n\n");

    assertThat(answer.isWhole()).isFalse();
    assertThat(answer.errorType()).isEqualTo("overloaded_error");
    assertThat(answer.errorMessage()).isEqualTo("Overloaded");
  }

  @Test
  void differentMessagesHaveDifferentFingerprints() {
    assertThat(
            evidence(
                    """
                    {"system":"a","messages":[{"role":"user","content":"a"},
                    {"role":"assistant","content":"a"},{"role":"user","content":"b"},
                    {"role":"user","content":[{"type":"image","source":{"type":"url","url":"u"}}]},
                    {"role":"user","content":[{"type":"image","source":{"type":"url","url":"v"}}]},
                    {"role":"user","content":[
                     {"type":"tool_result","tool_use_id":"1","content":"a"}]},
                    {"role":"user","content":[
                     {"type":"tool_result","tool_use_id":"1","content":[
                      {"type":"text","text":"b"}]}]},
                    {"role":"user","content":[
                     {"type":"tool_result","tool_use_id":"2","content":"a"}]}]}
                    """)
                .messages()
                .toArray())
        .doesNotHaveDuplicates();
  }

  private static Evidence evidence(String request) {
    return MessagesEvidence.of(Json.parse(request.getBytes(UTF_8)));
  }

  private static Answer answer(boolean streamed, String body) {
    return Answer.read(AnthropicApi.MESSAGES, streamed, body.getBytes(UTF_8));
  }
}
