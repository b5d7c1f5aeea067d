package io.afr.agent.wire.openai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.agent.json.Json;
import io.afr.agent.record.Evidence;
import io.afr.agent.wire.Answer;
import org.junit.jupiter.api.Test;

/** A conversation over the responses endpoint, whose answers consist of several items. */
class ResponsesConversationTest {

  private static final String RESPONSE =
      """
      {"id":"resp_1","object":"response","model":"gpt-1","status":"completed",\
      "error":null,"incomplete_details":null,"output":[\
      {"type":"reasoning","id":"rs_1","summary":[]},\
      {"type":"message","id":"msg_1","role":"assistant","status":"completed","content":[\
      {"type":"output_text","text":"Let me look.","annotations":[]}]},\
      {"type":"function_call","id":"fc_1","call_id":"call_1","name":"weather",\
      "arguments":"{}","status":"completed"}]}
      """
          .strip();

  private static final String SENT_BACK =
      """
      {"model":"gpt","input":[{"role":"user","content":"Weather?"},
       {"type":"message","role":"assistant","content":"Let me look."},
       {"type":"function_call","call_id":"call_1","name":"weather","arguments":"{}"},
       {"type":"function_call_output","call_id":"call_1","output":"sunny"}]}
      """;

  @Test
  void theNextRequestBeginsWithTheEarlierOneAndItsAnswer() {
    Evidence first = evidence("{\"input\":\"Weather?\"}");
    Answer answer = answer(false, RESPONSE);
    Evidence second = evidence(SENT_BACK);

    assertThat(second.messages().toArray())
        .hasSize(3)
        .startsWith(first.messages().get(0), answer.fingerprint());
    assertThat(second.toolCallIds()).containsExactly("call_1");
  }

  @Test
  void seesWhichResponseOrConversationARequestNames() {
    assertThat(evidence("{\"previous_response_id\":\"resp_1\",\"input\":[]}").previousResponse())
        .isEqualTo("resp_1");
    assertThat(evidence("{\"conversation\":{\"id\":\"conv_1\"}}").conversation())
        .isEqualTo("conv_1");
    assertThat(evidence("{\"conversation\":\"conv_1\"}").conversation()).isEqualTo("conv_1");
  }

  @Test
  void takesAStreamedAnswerFromItsLastEvent() {
    String stream =
        "event: response.created\ndata: {\"type\":\"response.created\",\"response\":{\"id\":\"resp_1\"}}\n\n"
            + "event: response.output_text.delta\ndata: {\"type\":\"response.output_text.delta\",\"delta\":\"Let\"}\n\n"
            + "event: response.completed\ndata: {\"type\":\"response.completed\",\"response\":"
            + RESPONSE
            + "}\n\n";

    assertThat(answer(true, stream)).usingRecursiveComparison().isEqualTo(answer(false, RESPONSE));
    assertThat(answer(false, RESPONSE).toolCallIds()).containsExactly("call_1");
    assertThat(answer(false, RESPONSE).finishReasons()).containsExactly("completed");
  }

  @Test
  void anUnfinishedStreamIsNotWholeButKnownByItsId() {
    Answer answer =
        answer(
            true,
            "data: {\"type\":\"response.created\",\"response\":{\"id\":\"resp_1\",\"model\":\"m\"}}\n\n");

    assertThat(answer.isWhole()).isFalse();
    assertThat(answer.id()).isEqualTo("resp_1");
  }

  @Test
  void aFailedResponseIsAnError() {
    Answer failed =
        answer(
            true,
            "data: {\"type\":\"response.failed\",\"response\":{\"id\":\"r\",\"status\":\"failed\","
                + "\"error\":{\"code\":\"server_error\",\"message\":\"gone\"}}}\n\n");
    Answer event =
        answer(
            true, "data: {\"type\":\"error\",\"code\":\"overloaded\",\"message\":\"later\"}\n\n");

    assertThat(failed.errorType()).isEqualTo("server_error");
    assertThat(failed.errorMessage()).isEqualTo("gone");
    assertThat(event.errorType()).isEqualTo("overloaded");
    assertThat(event.errorMessage()).isEqualTo("later");
  }

  private static Evidence evidence(String request) {
    return ResponsesEvidence.of(Json.parse(request.getBytes(UTF_8)));
  }

  private static Answer answer(boolean streamed, String body) {
    return Answer.read(OpenAiApi.RESPONSES, streamed, body.getBytes(UTF_8));
  }
}
