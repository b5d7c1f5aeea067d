package io.afr.reader.dialect;

import static io.afr.reader.dialect.OpenAiChatTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class GeminiTest {

  private final Dialect dialect = Dialect.named("gemini");

  @Test
  void shapesTextAndThoughts() {
    assertShaped(
        "{'parts':[{'text':'Hi'}]}", "{'role':'user','parts':[{'type':'text','content':'Hi'}]}");
    assertShaped(
        "{'role':'model','parts':[{'text':'hm','thought':true},{'text':'Hi'}]}",
        "{'role':'assistant','parts':[{'type':'reasoning','content':'hm'},"
            + "{'type':'text','content':'Hi'}]}");
  }

  @Test
  void shapesToolCallsAndTheirResultsWhichSeldomHaveIds() {
    assertShaped(
        "{'role':'model','parts':[{'functionCall':{'name':'f','args':{'a':1}}},"
            + "{'function_call':{'id':'c1','name':'g'}}]}",
        "{'role':'assistant','parts':[{'type':'tool_call','name':'f','arguments':{'a':1}},"
            + "{'type':'tool_call','id':'c1','name':'g','arguments':{}}]}");
    assertShaped(
        "{'role':'user','parts':[{'functionResponse':{'name':'f','response':{'result':'x'}}},"
            + "{'functionResponse':{'id':'c1','name':'g','response':{}}}]}",
        "{'role':'tool','parts':["
            + "{'type':'tool_call_response','response':{'result':'x'},'name':'f'},"
            + "{'type':'tool_call_response','id':'c1','response':{}}]}");
  }

  @Test
  void shapesMediaAndKeepsWhatItDoesNotKnow() {
    assertShaped(
        "{'role':'user','parts':[{'inlineData':{'mimeType':'image/png','data':'QUJD'}},"
            + "{'file_data':{'mime_type':'application/pdf','file_uri':'https://x/y'}},"
            + "{'executableCode':{'code':'1'}}]}",
        "{'role':'user','parts':["
            + "{'type':'blob','modality':'image','mime_type':'image/png','content':'QUJD'},"
            + "{'type':'uri','modality':'document','uri':'https://x/y',"
            + "'mime_type':'application/pdf'},"
            + "{'type':'unknown','raw':{'executableCode':{'code':'1'}}}]}");
  }

  @Test
  void countsThoughtsAndTheResultsOfItsOwnTools() {
    Answer answer =
        dialect.answer(
            json(
                "{'responseId':'r1','modelVersion':'m-1','candidates':[{'finishReason':'STOP',"
                    + "'content':{'parts':[{'functionCall':{'name':'f'}}]}}],"
                    + "'usageMetadata':{'promptTokenCount':10,'cachedContentTokenCount':4,"
                    + "'toolUsePromptTokenCount':2,'candidatesTokenCount':5,"
                    + "'thoughtsTokenCount':3,'totalTokenCount':20}}"));

    assertThat(answer.id()).isEqualTo("r1");
    assertThat(answer.model()).isEqualTo("m-1");
    assertThat(answer.messages().get(0).path("finish_reason").asString()).isEqualTo("tool_call");
    assertThat(answer.messages().get(0).path("role").asString()).isEqualTo("assistant");
    assertThat(json(String.valueOf(answer.usage().remove(List.of("raw")))))
        .isEqualTo(
            json(
                "{'inputTokens':12,'outputTokens':8,'cacheReadInputTokens':4,"
                    + "'reasoningOutputTokens':3,'total':20}"));
  }

  @Test
  void hasNoUsageWhereTheProviderSentNone() {
    assertThat(dialect.answer(json("{'candidates':[]}")).usage()).isNull();
  }

  @Test
  void countsWhatVertexEmbedded() {
    JsonNode body =
        json(
            "{'predictions':[{'embeddings':{'statistics':{'token_count':2}}},"
                + "{'embeddings':{'statistics':{'token_count':3}}}]}");

    assertThat(json(String.valueOf(Dialect.named("gemini.embeddings").answer(body).usage())))
        .isEqualTo(json("{'inputTokens':5}"));
  }

  @Test
  void putsAStreamTogether() {
    String[] pieces = {
      "{'candidates':[{'content':{'parts':[{'text':'hm','thought':true}]}}],"
          + "'usageMetadata':{'promptTokenCount':3,'totalTokenCount':3}}",
      "{'candidates':[{'content':{'parts':[{'text':'It '}]}}]}",
      "{'candidates':[{'content':{'parts':[{'text':'rains'}]},'finishReason':'MAX_TOKENS'}],"
          + "'responseId':'r1','usageMetadata':{'promptTokenCount':3,'candidatesTokenCount':2}}"
    };
    String events = "data: " + String.join("\r\n\r\ndata: ", pieces) + "\r\n\r\n";

    Answer answer = dialect.answer(dialect.body(ServerSentEvent.parse(events.replace('\'', '"'))));

    assertThat(answer.messages())
        .containsExactly(
            json(
                "{'role':'assistant','parts':[{'type':'reasoning','content':'hm'},"
                    + "{'type':'text','content':'It rains'}],'finish_reason':'length'}"));
    assertThat(answer.usage().path("outputTokens").asInt()).isEqualTo(2);
    assertThat(answer.usage().has("total")).isFalse();
    assertThat(dialect.answer(json("[" + String.join(",", pieces) + "]")).messages())
        .isEqualTo(answer.messages());
  }

  @Test
  void readsAnError() {
    Answer answer = dialect.answer(json("{'error':{'code':503,'status':'UNAVAILABLE'}}"));

    assertThat(answer.error().type()).isEqualTo("UNAVAILABLE");
  }

  private void assertShaped(String content, String shaped) {
    assertThat((JsonNode) dialect.message(json(content))).isEqualTo(json(shaped));
  }
}
