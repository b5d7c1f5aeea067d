package io.afr.integration.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EndpointTest {

  @Test
  void knowsWhatIsRecordedByTheEndOfThePath() {
    assertThat(Endpoint.of(List.of("chat", "completions"))).isEqualTo(Endpoint.CHAT);
    assertThat(Endpoint.of(List.of("completions"))).isEqualTo(Endpoint.COMPLETIONS);
    assertThat(Endpoint.of(List.of("responses"))).isEqualTo(Endpoint.RESPONSES);
    assertThat(Endpoint.of(List.of("embeddings"))).isEqualTo(Endpoint.EMBEDDINGS);
    assertThat(Endpoint.of(List.of("openai", "deployments", "mine", "chat", "completions")))
        .isEqualTo(Endpoint.CHAT);
  }

  @Test
  void leavesTheRestAlone() {
    assertThat(Endpoint.of(List.of("files"))).isNull();
    assertThat(Endpoint.of(List.of("chat", "completions", "chatcmpl-1"))).isNull();
    assertThat(Endpoint.of(List.of("responses", "resp_1", "cancel"))).isNull();
    assertThat(Endpoint.of(List.of())).isNull();
  }
}
