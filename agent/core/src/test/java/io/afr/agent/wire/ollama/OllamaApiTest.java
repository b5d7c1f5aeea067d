package io.afr.agent.wire.ollama;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.agent.json.Json;
import io.afr.agent.wire.Answer;
import org.junit.jupiter.api.Test;

class OllamaApiTest {

  private static final String LINES =
      """
      {"model":"m","message":{"role":"assistant","content":"It "},"done":false}
      {"model":"m","message":{"role":"assistant","content":"rains"},"done":false}
      {"model":"m","message":{"role":"assistant","content":""},"done":true,"done_reason":"stop"}
      """;

  @Test
  void streamsUnlessToldNotTo() {
    assertThat(OllamaApi.CHAT.isStreaming(json("{}"))).isTrue();
    assertThat(OllamaApi.CHAT.isStreaming(json("{\"stream\":false}"))).isFalse();
    assertThat(OllamaApi.EMBED.isStreaming(json("{}"))).isFalse();
  }

  @Test
  void aStreamedAnswerIsTheSame() {
    Answer whole =
        Answer.read(
            OllamaApi.CHAT,
            false,
            """
            {"model":"m","message":{"role":"assistant","content":"It rains"},"done":true,
             "done_reason":"stop"}
            """
                .getBytes(UTF_8));

    assertThat(whole.isWhole()).isTrue();
    assertThat(whole.model()).isEqualTo("m");
    assertThat(whole.finishReasons()).containsExactly("stop");
    assertThat(whole.fingerprint()).isNotNull();
    assertThat(Answer.read(OllamaApi.CHAT, true, LINES.getBytes(UTF_8)))
        .usingRecursiveComparison()
        .isEqualTo(whole);
  }

  @Test
  void aStreamWithoutItsLastLineIsNotWhole() {
    String cut = LINES.substring(0, LINES.indexOf("\"done\":true"));

    assertThat(Answer.read(OllamaApi.CHAT, true, cut.getBytes(UTF_8)).isWhole()).isFalse();
  }

  private static Json json(String text) {
    return Json.parse(text.getBytes(UTF_8));
  }
}
