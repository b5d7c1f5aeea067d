package io.afr.agent.wire.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpenAiApiTest {

  @Test
  void knowsWhatIsRecordedByTheEndOfThePath() {
    assertThat(OpenAiApi.of(List.of("chat", "completions"))).isEqualTo(OpenAiApi.CHAT);
    assertThat(OpenAiApi.of(List.of("completions"))).isEqualTo(OpenAiApi.COMPLETIONS);
    assertThat(OpenAiApi.of(List.of("responses"))).isEqualTo(OpenAiApi.RESPONSES);
    assertThat(OpenAiApi.of(List.of("embeddings"))).isEqualTo(OpenAiApi.EMBEDDINGS);
    assertThat(OpenAiApi.of(List.of("openai", "deployments", "mine", "chat", "completions")))
        .isEqualTo(OpenAiApi.CHAT);
  }

  @Test
  void leavesTheRestAlone() {
    assertThat(OpenAiApi.of(List.of("files"))).isNull();
    assertThat(OpenAiApi.of(List.of("chat", "completions", "chatcmpl-1"))).isNull();
    assertThat(OpenAiApi.of(List.of("responses", "resp_1", "cancel"))).isNull();
    assertThat(OpenAiApi.of(List.of())).isNull();
  }
}
