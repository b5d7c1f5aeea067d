package io.afr.reader.dialect;

import static io.afr.reader.dialect.OpenAiChatTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class OllamaTest {

  private final Dialect dialect = Dialect.named("ollama.chat");

  @Test
  void shapesMessagesOfEveryRole() {
    assertShaped(
        "{'role':'user','content':'Hi','images':['QUJD']}",
        "{'role':'user','parts':[{'type':'text','content':'Hi'},"
            + "{'type':'blob','modality':'image','mime_type':'image/*','content':'QUJD'}]}");
    assertShaped(
        "{'role':'assistant','content':'','thinking':'hm',"
            + "'tool_calls':[{'function':{'name':'f','arguments':{'a':1}}}]}",
        "{'role':'assistant','parts':[{'type':'reasoning','content':'hm'},"
            + "{'type':'tool_call','name':'f','arguments':{'a':1}}]}");
    assertShaped(
        "{'role':'tool','tool_name':'f','content':'rain'}",
        "{'role':'tool','parts':[{'type':'tool_call_response','response':'rain','name':'f'}]}");
  }

  @Test
  void putsLinesTogether() {
    String lines =
        """
        {'model':'m','message':{'role':'assistant','content':'It '},'done':false}
        {'model':'m','message':{'role':'assistant','content':'rains'},'done':false}
        {'model':'m','message':{'role':'assistant','content':''},'done':true,'done_reason':'stop',\
        'prompt_eval_count':10,'eval_count':4,'total_duration':99}
        """
            .replace('\'', '"');

    Answer answer = dialect.answer(dialect.body(ServerSentEvent.parse(lines)));

    assertThat(answer.model()).isEqualTo("m");
    assertThat(answer.messages())
        .containsExactly(
            json(
                "{'role':'assistant','parts':[{'type':'text','content':'It rains'}],"
                    + "'finish_reason':'stop'}"));
    assertThat(json(String.valueOf(answer.usage())))
        .isEqualTo(
            json(
                "{'inputTokens':10,'outputTokens':4,'raw':{'total_duration':99,"
                    + "'prompt_eval_count':10,'eval_count':4}}"));
    String cut = lines.substring(0, lines.indexOf("{\"model\"", 10) + 40);
    Answer partial = dialect.answer(dialect.body(ServerSentEvent.parse(cut)));
    assertThat(partial.messages().get(0).at("/parts/0/content").asString()).isEqualTo("It ");
    assertThat(partial.usage()).isNull();
  }

  @Test
  void shapesWhatWasGenerated() {
    Answer answer =
        Dialect.named("ollama.generate")
            .answer(json("{'model':'m','response':'Hi','done':true,'done_reason':'length'}"));

    assertThat(answer.messages())
        .isEqualTo(
            List.of(
                json(
                    "{'role':'assistant','parts':[{'type':'text','content':'Hi'}],"
                        + "'finish_reason':'length'}")));
  }

  @Test
  void showsNoVectors() {
    Answer answer =
        Dialect.named("ollama.embeddings")
            .answer(json("{'model':'m','embeddings':[[0.1]],'prompt_eval_count':2}"));

    assertThat(answer.messages()).isEmpty();
    assertThat(answer.usage().path("inputTokens").asInt()).isEqualTo(2);
  }

  private void assertShaped(String message, String shaped) {
    assertThat((JsonNode) dialect.message(json(message))).isEqualTo(json(shaped));
  }
}
