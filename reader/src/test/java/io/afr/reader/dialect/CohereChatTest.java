package io.afr.reader.dialect;

import static io.afr.reader.dialect.OpenAiChatTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class CohereChatTest {

  private final Dialect dialect = Dialect.named("cohere.chat");

  @Test
  void shapesMessagesOfEveryRole() {
    assertShaped(
        "{'role':'user','content':'Hi'}",
        "{'role':'user','parts':[{'type':'text','content':'Hi'}]}");
    assertShaped(
        "{'role':'assistant','tool_plan':'I look.','tool_calls':[{'id':'c1','type':'function',"
            + "'function':{'name':'f','arguments':'{\\'a\\':1}'}}]}",
        "{'role':'assistant','parts':[{'type':'reasoning','content':'I look.'},"
            + "{'type':'tool_call','id':'c1','name':'f','arguments':{'a':1}}]}");
    assertShaped(
        "{'role':'tool','tool_call_id':'c1','content':[{'type':'document','document':{}}]}",
        "{'role':'tool','parts':[{'type':'tool_call_response','id':'c1',"
            + "'response':[{'type':'document','document':{}}]}]}");
  }

  @Test
  void countsWhatTheModelReadAndWrote() {
    Answer answer =
        dialect.answer(
            json(
                "{'id':'r1','finish_reason':'COMPLETE','message':{'role':'assistant',"
                    + "'content':[{'type':'text','text':'Hi'}]},'usage':{'billed_units':"
                    + "{'input_tokens':1,'output_tokens':1},"
                    + "'tokens':{'input_tokens':10,'output_tokens':5},'cached_tokens':4}}"));

    assertThat(answer.id()).isEqualTo("r1");
    assertThat(answer.messages())
        .containsExactly(
            json(
                "{'role':'assistant','parts':[{'type':'text','content':'Hi'}],"
                    + "'finish_reason':'stop'}"));
    assertThat(json(String.valueOf(answer.usage().remove(List.of("raw")))))
        .isEqualTo(json("{'inputTokens':10,'outputTokens':5,'cacheReadInputTokens':4}"));
  }

  @Test
  void putsAStreamTogether() {
    String stream =
        """
        event: message-start
        data: {'id':'r1','type':'message-start','delta':{'message':{'role':'assistant','content':[]}}}

        data: {'type':'tool-plan-delta','delta':{'message':{'tool_plan':'I look.'}}}

        data: {'type':'content-start','index':0,'delta':{'message':{'content':{'type':'text','text':''}}}}

        data: {'type':'content-delta','index':0,'delta':{'message':{'content':{'text':'It '}}}}

        data: {'type':'content-delta','index':0,'delta':{'message':{'content':{'text':'rains'}}}}

        data: {'type':'tool-call-start','index':0,'delta':{'message':{'tool_calls':{'id':'c1',\
        'type':'function','function':{'name':'f','arguments':''}}}}}

        data: {'type':'tool-call-delta','index':0,'delta':{'message':{'tool_calls':{\
        'function':{'arguments':'{}'}}}}}

        data: {'type':'message-end','delta':{'finish_reason':'TOOL_CALL','usage':{'tokens':{'input_tokens':3}}}}

        """
            .replace('\'', '"');

    Answer answer = dialect.answer(dialect.body(ServerSentEvent.parse(stream)));

    assertThat(answer.id()).isEqualTo("r1");
    assertThat(answer.messages())
        .containsExactly(
            json(
                "{'role':'assistant','parts':[{'type':'reasoning','content':'I look.'},"
                    + "{'type':'text','content':'It rains'},"
                    + "{'type':'tool_call','id':'c1','name':'f','arguments':{}}],"
                    + "'finish_reason':'tool_call'}"));
    assertThat(answer.usage().path("inputTokens").asInt()).isEqualTo(3);
  }

  @Test
  void readsAnError() {
    assertThat(dialect.answer(json("{'message':'no'}")).error().message()).isEqualTo("no");
  }

  private void assertShaped(String message, String shaped) {
    assertThat((JsonNode) dialect.message(json(message))).isEqualTo(json(shaped));
  }
}
