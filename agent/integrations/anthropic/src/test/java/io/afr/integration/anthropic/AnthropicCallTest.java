package io.afr.integration.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnthropicCallTest {

  @Test
  void theAddressTellsWhoServesTheRequest() {
    assertThat(
            AnthropicCall.platform("https://bedrock-runtime.us-east-1.amazonaws.com/v1/messages"))
        .isEqualTo("aws.bedrock");
    assertThat(AnthropicCall.platform("https://us-east5-aiplatform.googleapis.com/v1/messages"))
        .isEqualTo("gcp.vertex_ai");
    assertThat(AnthropicCall.platform("https://mine.services.ai.azure.com/anthropic/v1/messages"))
        .isEqualTo("azure.ai.inference");
    assertThat(AnthropicCall.platform("https://api.anthropic.com/v1/messages")).isNull();
    assertThat(AnthropicCall.platform(null)).isNull();
  }
}
