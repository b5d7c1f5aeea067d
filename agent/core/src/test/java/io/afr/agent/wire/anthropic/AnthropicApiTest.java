package io.afr.agent.wire.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnthropicApiTest {

  @Test
  void knowsWhatIsRecordedByTheEndOfThePath() {
    assertThat(AnthropicApi.of(List.of("v1", "messages"))).isEqualTo(AnthropicApi.MESSAGES);
    assertThat(AnthropicApi.of(List.of("gateway", "anthropic", "v1", "messages")))
        .isEqualTo(AnthropicApi.MESSAGES);
  }

  @Test
  void leavesTheRestAlone() {
    assertThat(AnthropicApi.of(List.of("v1", "messages", "count_tokens"))).isNull();
    assertThat(AnthropicApi.of(List.of("v1", "messages", "batches"))).isNull();
    assertThat(AnthropicApi.of(List.of("v1", "threads", "t1", "messages"))).isNull();
    assertThat(AnthropicApi.of(List.of())).isNull();
  }
}
