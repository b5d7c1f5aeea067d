package io.afr.agent.wire.cohere;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.agent.json.Json;
import io.afr.agent.wire.Answer;
import org.junit.jupiter.api.Test;

class CohereApiTest {

  private static final String STREAM =
      """
      event: message-start
      data: {"id":"r1","type":"message-start","delta":{"message":{"role":"assistant"}}}

      event: tool-call-start
      data: {"type":"tool-call-start","index":0,"delta":{"message":{"tool_calls":{"id":"c1"}}}}

      event: message-end
      data: {"type":"message-end","delta":{"finish_reason":"TOOL_CALL"}}

      """;

  @Test
  void readsWhatAStreamSays() {
    Answer answer = Answer.read(CohereApi.CHAT, true, STREAM.getBytes(UTF_8));

    assertThat(answer.isWhole()).isTrue();
    assertThat(answer.id()).isEqualTo("r1");
    assertThat(answer.toolCallIds()).containsExactly("c1");
    assertThat(answer.finishReasons()).containsExactly("TOOL_CALL");
  }

  @Test
  void aStreamWithoutItsEndIsNotWhole() {
    String cut = STREAM.substring(0, STREAM.indexOf("event: message-end"));

    assertThat(Answer.read(CohereApi.CHAT, true, cut.getBytes(UTF_8)).isWhole()).isFalse();
  }

  @Test
  void anErrorStandsInTheBodyItself() {
    Json error = CohereApi.CHAT.error(Json.parse("{\"message\":\"no\"}".getBytes(UTF_8)));

    assertThat(error.get("message").text()).isEqualTo("no");
  }
}
