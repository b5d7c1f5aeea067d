package io.afr.reader.dialect;

import static io.afr.reader.dialect.OpenAiChatTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class AnthropicMessagesTest {

  private static final String WHOLE =
      "{'id':'msg_1','type':'message','role':'assistant','model':'claude-1','content':["
          + "{'type':'thinking','thinking':'Hm.','signature':'c2ln'},"
          + "{'type':'text','text':'Let me see.'},"
          + "{'type':'tool_use','id':'t1','name':'f','input':{'a':1}}],"
          + "'stop_reason':'tool_use','stop_sequence':null,'usage':{'input_tokens':10,"
          + "'cache_read_input_tokens':64,'cache_creation_input_tokens':26,'output_tokens':9,"
          + "'cache_creation':{'ephemeral_5m_input_tokens':20,'ephemeral_1h_input_tokens':6},"
          + "'output_tokens_details':{'thinking_tokens':3},'service_tier':'standard'}}";

  private static final String STREAMED =
      event(
              "message_start",
              "'message':{'id':'msg_1','type':'message','role':'assistant','model':'claude-1',"
                  + "'content':[],'stop_reason':null,'stop_sequence':null,'usage':{"
                  + "'input_tokens':10,'cache_read_input_tokens':64,"
                  + "'cache_creation_input_tokens':26,'output_tokens':1,'cache_creation':"
                  + "{'ephemeral_5m_input_tokens':20,'ephemeral_1h_input_tokens':6},"
                  + "'service_tier':'standard'}}")
          + event("ping", "'x':0")
          + begin(0, "{'type':'thinking','thinking':'','signature':''}")
          + delta(0, "{'type':'thinking_delta','thinking':'Hm.'}")
          + delta(0, "{'type':'signature_delta','signature':'c2ln'}")
          + event("content_block_stop", "'index':0")
          + begin(1, "{'type':'text','text':''}")
          + delta(1, "{'type':'text_delta','text':'Let me '}")
          + delta(1, "{'type':'text_delta','text':'see.'}")
          + begin(2, "{'type':'tool_use','id':'t1','name':'f','input':{}}")
          + delta(2, "{'type':'input_json_delta','partial_json':'{\\'a\\''}")
          + delta(2, "{'type':'input_json_delta','partial_json':': 1}'}")
          + event(
              "message_delta",
              "'delta':{'stop_reason':'tool_use','stop_sequence':null},'usage':{"
                  + "'input_tokens':null,'output_tokens':9,"
                  + "'output_tokens_details':{'thinking_tokens':3}}")
          + event("message_stop", "'x':0");

  private final Dialect dialect = Dialect.named("anthropic.messages");

  @Test
  void shapesTextOfEveryRole() {
    assertShaped(
        "{'role':'system','content':[{'type':'text','text':'Be kind'}]}",
        "{'role':'system','parts':[{'type':'text','content':'Be kind'}]}");
    assertShaped(
        "{'role':'user','content':'Hi'}",
        "{'role':'user','parts':[{'type':'text','content':'Hi'}]}");
    assertShaped(
        "{'role':'assistant','content':[{'type':'thinking','thinking':'hm','signature':'x'},"
            + "{'type':'text','text':'Hi','citations':[{'cited_text':'H'}]}]}",
        "{'role':'assistant','parts':[{'type':'reasoning','content':'hm'},"
            + "{'type':'text','content':'Hi','citations':[{'cited_text':'H'}]}]}");
  }

  @Test
  void shapesToolCallsAndTheirResults() {
    assertShaped(
        "{'role':'assistant','content':[{'type':'tool_use','id':'t1','name':'f','input':{}}]}",
        "{'role':'assistant','parts':[{'type':'tool_call','id':'t1','name':'f','arguments':{}}]}");
    assertShaped(
        "{'role':'user','content':[{'type':'tool_result','tool_use_id':'t1','content':'rain'},"
            + "{'type':'tool_result','tool_use_id':'t2','is_error':true,"
            + "'content':[{'type':'text','text':'no'}]},"
            + "{'type':'tool_result','tool_use_id':'t3'},{'type':'text','text':'Go on'}]}",
        "{'role':'tool','parts':[{'type':'tool_call_response','id':'t1','response':'rain'},"
            + "{'type':'tool_call_response','id':'t2','response':'no','is_error':true},"
            + "{'type':'tool_call_response','id':'t3','response':''},"
            + "{'type':'text','content':'Go on'}]}");
  }

  @Test
  void shapesImagesAndDocuments() {
    assertShaped(
        "{'role':'user','content':["
            + "{'type':'image','source':{'type':'url','url':'https://x/y.png'}},"
            + "{'type':'image','source':{'type':'base64','media_type':'image/png','data':'QUJD'}},"
            + "{'type':'document','source':{'type':'file','file_id':'f1'}},"
            + "{'type':'document','source':{'type':'text','data':'abc'}}]}",
        "{'role':'user','parts':["
            + "{'type':'uri','modality':'image','uri':'https://x/y.png'},"
            + "{'type':'blob','modality':'image','mime_type':'image/png','content':'QUJD'},"
            + "{'type':'file','modality':'document','file_id':'f1'},"
            + "{'type':'document','source':{'type':'text','data':'abc'}}]}");
    assertShaped(
        "{'role':'user','content':[{'type':'tool_result','tool_use_id':'t1','content':["
            + "{'type':'text','text':'see'},"
            + "{'type':'image','source':{'type':'url','url':'https://x/y'}}]}]}",
        "{'role':'tool','parts':[{'type':'tool_call_response','id':'t1','response':["
            + "{'type':'text','content':'see'},"
            + "{'type':'uri','modality':'image','uri':'https://x/y'}]}]}");
  }

  @Test
  void keepsWhatItDoesNotKnow() {
    assertShaped(
        "{'role':'assistant','content':[{'type':'redacted_thinking','data':'x'},"
            + "{'type':'server_tool_use','id':'s1','name':'web_search','input':{'query':'q'}}]}",
        "{'role':'assistant','parts':[{'type':'redacted_thinking','data':'x'},"
            + "{'type':'server_tool_use','id':'s1','name':'web_search','input':{'query':'q'}}]}");
  }

  @Test
  void shapesAnAnswerWithItsUsage() {
    Answer answer = dialect.answer(json(WHOLE));

    assertThat(answer.id()).isEqualTo("msg_1");
    assertThat(answer.model()).isEqualTo("claude-1");
    assertThat(answer.messages())
        .containsExactly(
            json(
                "{'role':'assistant','parts':[{'type':'reasoning','content':'Hm.'},"
                    + "{'type':'text','content':'Let me see.'},"
                    + "{'type':'tool_call','id':'t1','name':'f','arguments':{'a':1}}],"
                    + "'finish_reason':'tool_call'}"));
    assertThat(answer.error()).isNull();
  }

  @Test
  void countsWhatCameFromTheCacheAsInput() {
    JsonNode usage = dialect.answer(json(WHOLE)).usage();

    assertThat(usage.path("raw").at("/cache_creation/ephemeral_1h_input_tokens").asInt())
        .isEqualTo(6);
    assertThat(dialect.answer(json(WHOLE)).usage().remove(List.of("raw")))
        .hasToString(
            "{\"inputTokens\":100,\"cacheReadInputTokens\":64,\"cacheWriteInputTokens\":26,"
                + "\"outputTokens\":9,\"reasoningOutputTokens\":3}");
    assertThat(dialect.answer(json("{'content':[]}")).usage()).isNull();
    assertThat(dialect.answer(json("{'usage':{'output_tokens':2}}")).usage().has("inputTokens"))
        .isFalse();
  }

  @Test
  void saysWhyAnAnswerEnded() {
    assertThat(reason("end_turn")).isEqualTo("stop");
    assertThat(reason("stop_sequence")).isEqualTo("stop");
    assertThat(reason("max_tokens")).isEqualTo("length");
    assertThat(reason("model_context_window_exceeded")).isEqualTo("length");
    assertThat(reason("pause_turn")).isEqualTo("pause_turn");
  }

  @Test
  void putsAStreamTogetherToWhatItWouldHaveBeenWithoutOne() {
    assertThat(streamed(STREAMED)).isEqualTo(dialect.answer(json(WHOLE)));
  }

  @Test
  void keepsWhatArrivedOfAStreamThatWasCutAnywhere() {
    for (int end = 0; end <= STREAMED.length(); end += 7) {
      JsonNode body = dialect.body(ServerSentEvent.parse(quoted(STREAMED.substring(0, end))));
      if (body != null && body.path("content").size() > 1) {
        JsonNode parts = dialect.answer(body).messages().get(0).path("parts");
        assertThat(parts.get(0).path("content").asString()).isEqualTo("Hm.");
        assertThat("Let me see.").startsWith(parts.get(1).path("content").asString());
      }
    }
    Answer cut = streamed(STREAMED.substring(0, STREAMED.indexOf(": 1}")));
    assertThat(cut.messages().get(0).path("parts").get(2).path("arguments").asString())
        .isEqualTo("{\"a\"");
    assertThat(cut.messages().get(0).has("finish_reason")).isFalse();
    assertThat(cut.usage().path("inputTokens").asInt()).isEqualTo(100);
    assertThat(cut.usage().has("outputTokens")).isFalse();
  }

  @Test
  void readsAnErrorInAndOutOfAStream() {
    String error =
        "{'type':'error','error':{'type':'overloaded_error','message':'Overloaded'},"
            + "'request_id':'req_1'}";
    Answer failed = dialect.answer(json(error));
    Answer broken =
        streamed(
            STREAMED.substring(0, STREAMED.indexOf("event: message_delta"))
                + "event: error\ndata: "
                + error
                + "\n\n");

    assertThat(failed.error().type()).isEqualTo("overloaded_error");
    assertThat(failed.messages()).isEmpty();
    assertThat(broken.error().message()).isEqualTo("Overloaded");
    assertThat(broken.messages()).hasSize(1);
  }

  private void assertShaped(String message, String shaped) {
    assertThat((JsonNode) dialect.message(json(message))).isEqualTo(json(shaped));
  }

  private String reason(String reason) {
    return dialect
        .answer(json("{'content':[],'stop_reason':'" + reason + "'}"))
        .messages()
        .get(0)
        .path("finish_reason")
        .asString();
  }

  private Answer streamed(String events) {
    return dialect.answer(dialect.body(ServerSentEvent.parse(quoted(events))));
  }

  /** Quotes inside of texts stand escaped. */
  private static String quoted(String events) {
    return events.replace('\'', '"');
  }

  private static String begin(int index, String block) {
    return event("content_block_start", "'index':" + index + ",'content_block':" + block);
  }

  private static String delta(int index, String delta) {
    return event("content_block_delta", "'index':" + index + ",'delta':" + delta);
  }

  private static String event(String type, String rest) {
    return "event: %s\ndata: {'type':'%s',%s}\n\n".formatted(type, type, rest);
  }
}
