package io.afr.reader.dialect;

import static io.afr.reader.dialect.OpenAiChatTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class OpenAiResponsesTest {

  private static final String DONE =
      "{'id':'resp_1','model':'m-2','status':'completed','output':["
          + "{'type':'reasoning','summary':[{'type':'summary_text','text':'hm'}]},"
          + "{'type':'message','role':'assistant','content':[{'type':'output_text','text':'Hi'}]}],"
          + "'usage':{'input_tokens':10,'input_tokens_details':{'cached_tokens':4},"
          + "'output_tokens':7,'output_tokens_details':{'reasoning_tokens':5},'total_tokens':17}}";

  private final Dialect dialect = Dialect.named("openai.responses");

  @Test
  void shapesEveryItemOfTheInput() {
    assertShaped("'Hi'", "{'role':'user','parts':[{'type':'text','content':'Hi'}]}");
    assertShaped(
        "{'role':'user','content':[{'type':'input_text','text':'Hi'},"
            + "{'type':'input_image','image_url':'https://x/y.png'}]}",
        "{'role':'user','parts':[{'type':'text','content':'Hi'},"
            + "{'type':'uri','modality':'image','uri':'https://x/y.png'}]}");
    assertShaped(
        "{'type':'function_call','call_id':'c1','name':'f','arguments':'{}'}",
        "{'role':'assistant','parts':[{'type':'tool_call','id':'c1','name':'f','arguments':{}}]}");
    assertShaped(
        "{'type':'function_call_output','call_id':'c1','output':'rain'}",
        "{'role':'tool','parts':[{'type':'tool_call_response','id':'c1','response':'rain'}]}");
    assertShaped(
        "{'type':'item_reference','id':'i1'}",
        "{'role':'assistant','parts':[{'type':'item_reference','id':'i1'}]}");
  }

  @Test
  void makesOneMessageOfEverythingThatComesBack() {
    Answer answer = dialect.answer(json(DONE));

    assertThat(answer.messages())
        .containsExactly(
            json(
                "{'role':'assistant','parts':[{'type':'reasoning','content':'hm'},"
                    + "{'type':'text','content':'Hi'}],'finish_reason':'stop'}"));
    assertThat(answer.usage().path("reasoningOutputTokens").asInt()).isEqualTo(5);
    assertThat(answer.usage().path("cacheReadInputTokens").asInt()).isEqualTo(4);
  }

  @Test
  void saysWhyAnAnswerEnded() {
    assertThat(
            reason(
                "{'status':'completed','output':[{'type':'function_call','call_id':'c','name':'f',"
                    + "'arguments':'{}'}]}"))
        .isEqualTo("tool_call");
    assertThat(
            reason(
                "{'status':'incomplete','incomplete_details':{'reason':'max_output_tokens'},"
                    + "'output':[{'type':'message','content':'x'}]}"))
        .isEqualTo("length");
  }

  @Test
  void takesTheResponseFromTheLastEventOfAStream() {
    Answer answer =
        streamed(
            event("response.created", "'response':{'id':'resp_1','status':'in_progress'}"),
            event("response.output_text.delta", "'output_index':0,'delta':'wrong'"),
            event("response.completed", "'response':" + DONE));

    assertThat(answer).isEqualTo(dialect.answer(json(DONE)));
  }

  @Test
  void putsACutStreamTogether() {
    Answer answer =
        streamed(
            event("response.created", "'response':{'id':'resp_1','model':'m','output':[]}"),
            event(
                "response.output_item.added",
                "'output_index':0,'item':{'type':'message'," + "'role':'assistant','content':[]}"),
            event("response.output_text.delta", "'output_index':0,'delta':'It '"),
            event("response.output_text.delta", "'output_index':0,'delta':'ra'"),
            event(
                "response.output_item.added",
                "'output_index':1,'item':{'type':'function_call',"
                    + "'call_id':'c1','name':'f','arguments':''}"),
            event("response.function_call_arguments.delta", "'output_index':1,'delta':'{'"),
            "event: response.output_text.delta\ndata: {'type':'resp");

    assertThat(answer.id()).isEqualTo("resp_1");
    assertThat(answer.usage()).isNull();
    assertThat(answer.messages())
        .containsExactly(
            json(
                "{'role':'assistant','parts':[{'type':'text','content':'It ra'},"
                    + "{'type':'tool_call','id':'c1','name':'f','arguments':'{'}]}"));
  }

  @Test
  void readsAnErrorEvent() {
    Answer answer = streamed(event("error", "'code':'server_error','message':'later'"));

    assertThat(answer.error().message()).isEqualTo("later");
  }

  private void assertShaped(String item, String shaped) {
    assertThat((JsonNode) dialect.message(json(item))).isEqualTo(json(shaped));
  }

  private String reason(String body) {
    return dialect.answer(json(body)).messages().get(0).path("finish_reason").asString();
  }

  private Answer streamed(String... events) {
    String stream = String.join("", events).replace('\'', '"');
    return dialect.answer(dialect.body(ServerSentEvent.parse(stream)));
  }

  private static String event(String type, String rest) {
    return "event: %s\ndata: {'type':'%s',%s}\n\n".formatted(type, type, rest);
  }
}
