package io.afr.reader.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.reader.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class OpenAiChatTest {

  private final Dialect dialect = Dialect.named("openai.chat");

  @Test
  void shapesTextOfEveryRole() {
    assertShaped(
        "{'role':'system','content':'Be kind'}",
        "{'role':'system','parts':[{'type':'text','content':'Be kind'}]}");
    assertShaped(
        "{'role':'user','content':[{'type':'text','text':'Hi'}],'name':'ann'}",
        "{'role':'user','parts':[{'type':'text','content':'Hi'}],'name':'ann'}");
  }

  @Test
  void shapesToolCallsAndTheirResults() {
    assertShaped(
        "{'role':'assistant','content':null,'tool_calls':[{'id':'c1','type':'function',"
            + "'function':{'name':'f','arguments':'{\\'a\\':1}'}}]}",
        "{'role':'assistant','parts':[{'type':'tool_call','id':'c1','name':'f',"
            + "'arguments':{'a':1}}]}");
    assertShaped(
        "{'role':'tool','tool_call_id':'c1','content':'rain'}",
        "{'role':'tool','parts':[{'type':'tool_call_response','id':'c1','response':'rain'}]}");
  }

  @Test
  void keepsArgumentsThatAreNoJsonAsText() {
    assertShaped(
        "{'role':'assistant','tool_calls':[{'id':'c1','function':{'name':'f','arguments':'{a'}}]}",
        "{'role':'assistant','parts':[{'type':'tool_call','id':'c1','name':'f',"
            + "'arguments':'{a'}]}");
  }

  @Test
  void shapesImagesSoundsAndFiles() {
    assertShaped(
        "{'role':'user','content':["
            + "{'type':'image_url','image_url':{'url':'https://x/y.png'}},"
            + "{'type':'image_url','image_url':{'url':'data:image/png;base64,QUJD'}},"
            + "{'type':'input_audio','input_audio':{'data':'QUJD','format':'mp3'}},"
            + "{'type':'file','file':{'file_id':'f1'}}]}",
        "{'role':'user','parts':["
            + "{'type':'uri','modality':'image','uri':'https://x/y.png'},"
            + "{'type':'blob','modality':'image','mime_type':'image/png','content':'QUJD'},"
            + "{'type':'blob','modality':'audio','mime_type':'audio/mp3','content':'QUJD'},"
            + "{'type':'file','modality':'document','file_id':'f1'}]}");
  }

  @Test
  void keepsPartsThatItDoesNotKnow() {
    assertShaped(
        "{'role':'user','content':[{'type':'hologram','x':1}]}",
        "{'role':'user','parts':[{'type':'hologram','x':1}]}");
  }

  @Test
  void shapesAnAnswerWithItsUsage() {
    Answer answer =
        dialect.answer(
            json(
                "{'id':'r1','model':'m-2','choices':[{'index':0,'finish_reason':'stop','message':"
                    + "{'role':'assistant','content':'Hi','reasoning_content':'hm'}}],"
                    + "'usage':{'prompt_tokens':10,'completion_tokens':7,'total_tokens':17,"
                    + "'prompt_tokens_details':{'cached_tokens':4,'cache_write_tokens':2},"
                    + "'completion_tokens_details':{'reasoning_tokens':3},'cost':0.25}}"));

    assertThat(answer.id()).isEqualTo("r1");
    assertThat(answer.model()).isEqualTo("m-2");
    assertThat(answer.messages())
        .containsExactly(
            json(
                "{'role':'assistant','parts':[{'type':'reasoning','content':'hm'},"
                    + "{'type':'text','content':'Hi'}],'finish_reason':'stop'}"));
    assertThat(answer.usage().path("raw").path("total_tokens").asInt()).isEqualTo(17);
    assertThat(answer.usage().remove(java.util.List.of("raw")))
        .isEqualTo(
            json(
                "{'inputTokens':10,'outputTokens':7,'cacheReadInputTokens':4,"
                    + "'cacheWriteInputTokens':2,'reasoningOutputTokens':3,'total':17,"
                    + "'cost':0.25}"));
  }

  @Test
  void hasNoUsageWhereTheProviderSentNone() {
    assertThat(dialect.answer(json("{'choices':[]}")).usage()).isNull();
  }

  @Test
  void putsAStreamTogether() {
    Answer answer =
        streamed(
            chunk("{'index':0,'delta':{'role':'assistant','content':''}}"),
            chunk("{'index':0,'delta':{'content':'It '}}"),
            chunk("{'index':1,'delta':{'content':'Sun'}}"),
            chunk("{'index':0,'delta':{'content':'rains'}}"),
            chunk("{'index':0,'delta':{},'finish_reason':'stop'}"),
            "data: {'id':'r1','choices':[],'usage':{'prompt_tokens':3}}\n\n",
            "data: [DONE]\n\n");

    assertThat(answer.id()).isEqualTo("r1");
    assertThat(answer.usage().path("inputTokens").asInt()).isEqualTo(3);
    assertThat(answer.usage().has("total")).isFalse();
    assertThat(answer.messages())
        .containsExactly(
            json(
                "{'role':'assistant','parts':[{'type':'text','content':'It rains'}],"
                    + "'finish_reason':'stop'}"),
            json("{'role':'assistant','parts':[{'type':'text','content':'Sun'}]}"));
  }

  @Test
  void putsPiecesOfToolCallsTogetherByTheirIndex() {
    Answer answer =
        streamed(
            chunk(
                "{'delta':{'tool_calls':[{'index':0,'id':'c1','function':{'name':'f',"
                    + "'arguments':''}}]}}"),
            chunk(
                "{'delta':{'tool_calls':[{'index':1,'id':'c2','function':{'name':'g',"
                    + "'arguments':'{}'}}]}}"),
            chunk("{'delta':{'tool_calls':[{'index':0,'function':{'arguments':'{\\'a\\''}}]}}"),
            chunk("{'delta':{'tool_calls':[{'index':0,'function':{'arguments':':1}'}}]}}"));

    assertThat(answer.messages().get(0).path("parts"))
        .isEqualTo(
            json(
                "[{'type':'tool_call','id':'c1','name':'f','arguments':{'a':1}},"
                    + "{'type':'tool_call','id':'c2','name':'g','arguments':{}}]"));
  }

  @Test
  void keepsWhatArrivedOfAStreamThatWasCutAnywhere() {
    String whole =
        (chunk("{'delta':{'content':'It '}}") + chunk("{'delta':{'content':'rains'}}"))
            .replace('\'', '"');

    for (int end = 0; end <= whole.length(); end++) {
      JsonNode body = dialect.body(ServerSentEvent.parse(whole.substring(0, end)));
      if (body != null) {
        String text = dialect.answer(body).messages().get(0).at("/parts/0/content").asString();
        assertThat("It rains").startsWith(text);
      }
    }
    assertThat(dialect.body(ServerSentEvent.parse(whole.substring(0, 60)))).isNotNull();
  }

  @Test
  void readsAnError() {
    Answer answer =
        dialect.answer(json("{'error':{'message':'no','type':'invalid_request_error'}}"));

    assertThat(answer.error().type()).isEqualTo("invalid_request_error");
    assertThat(answer.error().message()).isEqualTo("no");
  }

  private void assertShaped(String message, String shaped) {
    assertThat((JsonNode) dialect.message(json(message))).isEqualTo(json(shaped));
  }

  private Answer streamed(String... events) {
    String stream = String.join("", events).replace('\'', '"');
    return dialect.answer(dialect.body(ServerSentEvent.parse(stream)));
  }

  private static String chunk(String choice) {
    return "data: {'id':'r1','choices':[" + choice + "]}\n\n";
  }

  /** JSON with single quotes, escaped ones inside of texts. */
  static JsonNode json(String quoted) {
    JsonNode json = Json.parse(quoted.replace('\'', '"'));
    assertThat(json).as(quoted).isNotNull();
    return json;
  }
}
