package io.afr.reader.dialect;

import static io.afr.reader.dialect.OpenAiChatTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Converse, and the forms of the models that are invoked. */
final class BedrockTest {

  private static final String WHOLE =
      "{'output':{'message':{'role':'assistant','content':["
          + "{'reasoningContent':{'reasoningText':{'text':'Hm.'}}},{'text':'Let me see.'},"
          + "{'toolUse':{'toolUseId':'t1','name':'f','input':{'a':1}}}]}},"
          + "'stopReason':'tool_use','usage':{'inputTokens':10,'outputTokens':9,'totalTokens':109,"
          + "'cacheReadInputTokens':64,'cacheWriteInputTokens':26}}";

  private static final String STREAMED =
      "data: {'messageStart':{'role':'assistant'}}\n\n"
          + delta(0, "{'reasoningContent':{'text':'H'}}")
          + delta(0, "{'reasoningContent':{'text':'m.'}}")
          + "data: {'contentBlockStop':{'contentBlockIndex':0}}\n\n"
          + delta(1, "{'text':'Let me '}")
          + delta(1, "{'text':'see.'}")
          + "data: {'contentBlockStart':{'contentBlockIndex':2,'start':{'toolUse':"
          + "{'toolUseId':'t1','name':'f'}}}}\n\n"
          + delta(2, "{'toolUse':{'input':'{\\'a\\''}}")
          + delta(2, "{'toolUse':{'input':':1}'}}")
          + "data: {'messageStop':{'stopReason':'tool_use'}}\n\n"
          + "data: {'metadata':{'usage':{'inputTokens':10,'outputTokens':9,'totalTokens':109,"
          + "'cacheReadInputTokens':64,'cacheWriteInputTokens':26},'metrics':{'latencyMs':1}}}\n\n";

  private final Dialect converse = Dialect.named("bedrock.converse");
  private final Dialect text = Dialect.named("bedrock.text");

  @Test
  void shapesMessagesOfConverse() {
    assertShaped(
        "{'role':'system','content':[{'text':'Be kind'},{'cachePoint':{'type':'default'}}]}",
        "{'role':'system','parts':[{'type':'text','content':'Be kind'},"
            + "{'type':'unknown','raw':{'cachePoint':{'type':'default'}}}]}");
    assertShaped(
        "{'role':'user','content':[{'toolResult':{'toolUseId':'t1','content':[{'text':'rain'}]}},"
            + "{'toolResult':{'toolUseId':'t2','status':'error','content':[{'json':{'a':1}}]}}]}",
        "{'role':'tool','parts':[{'type':'tool_call_response','id':'t1','response':'rain'},"
            + "{'type':'tool_call_response','id':'t2','response':{'a':1},'is_error':true}]}");
    assertShaped(
        "{'role':'user','content':[{'image':{'format':'png','source':{'bytes':'QUJD'}}},"
            + "{'document':{'format':'pdf','source':{'s3Location':{'uri':'s3://b/k'}}}}]}",
        "{'role':'user','parts':["
            + "{'type':'blob','modality':'image','mime_type':'image/png','content':'QUJD'},"
            + "{'type':'uri','modality':'document','uri':'s3://b/k'}]}");
  }

  @Test
  void shapesAnAnswerWithItsUsage() {
    Answer answer = converse.answer(json(WHOLE));

    assertThat(answer.messages())
        .containsExactly(
            json(
                "{'role':'assistant','parts':[{'type':'reasoning','content':'Hm.'},"
                    + "{'type':'text','content':'Let me see.'},"
                    + "{'type':'tool_call','id':'t1','name':'f','arguments':{'a':1}}],"
                    + "'finish_reason':'tool_call'}"));
    assertThat(answer.usage().path("raw").path("inputTokens").asInt()).isEqualTo(10);
    assertThat(answer.usage().remove(List.of("raw")))
        .hasToString(
            "{\"inputTokens\":100,\"cacheReadInputTokens\":64,\"cacheWriteInputTokens\":26,"
                + "\"outputTokens\":9,\"total\":109}");
    assertThat(converse.answer(json("{'stopReason':'guardrail_intervened'}")).messages())
        .containsExactly(json("{'role':'assistant','parts':[],'finish_reason':'content_filter'}"));
  }

  @Test
  void putsAStreamTogetherToWhatItWouldHaveBeenWithoutOne() {
    assertThat(streamed(converse, STREAMED)).isEqualTo(converse.answer(json(WHOLE)));
    String cut = STREAMED.substring(0, STREAMED.indexOf(delta(2, "{'toolUse':{'input':':1}'}}")));

    assertThat(streamed(converse, cut + STREAMED)).isEqualTo(converse.answer(json(WHOLE)));
    assertThat(streamed(converse, cut).messages().get(0).at("/parts/2/arguments").asString())
        .isEqualTo("{\"a\"");
    assertThat(streamed(converse, cut).usage()).isNull();
  }

  @Test
  void shapesTheTextOfEachModel() {
    assertText(
        "{'inputTextTokenCount':5,'results':[{'tokenCount':7,'outputText':'Hi',"
            + "'completionReason':'FINISH'}]}",
        "5/7");
    assertText(
        "{'generation':'Hi','prompt_token_count':5,'generation_token_count':7,"
            + "'stop_reason':'stop'}",
        "5/7");
    assertText("{'outputs':[{'text':'Hi','stop_reason':'stop'}]}", null);
    assertText("{'generations':[{'text':'Hi','finish_reason':'COMPLETE'}]}", null);
    assertText("{'text':'Hi','generation_id':'g','finish_reason':'COMPLETE'}", null);
  }

  @Test
  void putsTheTextOfAStreamTogetherWithBedrocksOwnCounts() {
    Answer answer =
        streamed(
            text,
            "data: {'outputs':[{'text':'It ','stop_reason':null}]}\n\n"
                + "data: {'outputs':[{'text':'rains','stop_reason':'stop'}],"
                + "'amazon-bedrock-invocationMetrics':{'inputTokenCount':5,"
                + "'outputTokenCount':7}}\n\n");

    assertThat(answer.messages())
        .containsExactly(
            json(
                "{'role':'assistant','parts':[{'type':'text','content':'It rains'}],"
                    + "'finish_reason':'stop'}"));
    assertThat(counts(answer)).isEqualTo("5/7");
  }

  @Test
  void keepsAnAnswerThatIsNoTextRaw() {
    assertThat(text.answer(json("{'images':['QUJD']}")).messages().get(0).path("parts"))
        .isEqualTo(json("[{'type':'unknown','raw':{'images':['QUJD']}}]"));
  }

  @Test
  void readsWhoeverSpeaksLikeOpenAi() {
    Dialect chat = Dialect.named("bedrock.chat");
    Answer whole =
        chat.answer(
            json(
                "{'choices':[{'index':0,'stop_reason':'stop',"
                    + "'message':{'role':'assistant','content':'Hi'}}]}"));
    Answer streamed =
        streamed(
            chat,
            "data: {'choices':[{'index':0,'message':{'role':'assistant','content':'H'},"
                + "'stop_reason':null}]}\n\n"
                + "data: {'choices':[{'index':0,'message':{'role':'assistant','content':'i'},"
                + "'stop_reason':'stop'}],'amazon-bedrock-invocationMetrics':"
                + "{'inputTokenCount':5,'outputTokenCount':7}}\n\n");

    assertThat(whole.usage()).isNull();
    assertThat(streamed.messages()).isEqualTo(whole.messages());
    assertThat(counts(streamed)).isEqualTo("5/7");
  }

  @Test
  void countsWhatIsEmbedded() {
    Answer answer =
        Dialect.named("bedrock.embeddings")
            .answer(json("{'embedding':[0.1],'inputTextTokenCount':5}"));

    assertThat(answer.messages()).isEmpty();
    assertThat(answer.usage().path("inputTokens").asInt()).isEqualTo(5);
    assertThat(answer.usage().has("outputTokens")).isFalse();
  }

  private void assertShaped(String message, String shaped) {
    assertThat((JsonNode) converse.message(json(message))).isEqualTo(json(shaped));
  }

  private void assertText(String body, String counts) {
    Answer answer = text.answer(json(body));

    assertThat(answer.messages())
        .containsExactly(
            json(
                "{'role':'assistant','parts':[{'type':'text','content':'Hi'}],"
                    + "'finish_reason':'stop'}"));
    assertThat(counts(answer)).isEqualTo(counts);
  }

  private static String counts(Answer answer) {
    return answer.usage() == null
        ? null
        : answer.usage().path("inputTokens").asInt()
            + "/"
            + answer.usage().path("outputTokens").asInt();
  }

  private static Answer streamed(Dialect dialect, String events) {
    return dialect.answer(dialect.body(ServerSentEvent.parse(events.replace('\'', '"'))));
  }

  private static String delta(int index, String delta) {
    return "data: {'contentBlockDelta':{'contentBlockIndex':"
        + index
        + ",'delta':"
        + delta
        + "}}\n\n";
  }
}
