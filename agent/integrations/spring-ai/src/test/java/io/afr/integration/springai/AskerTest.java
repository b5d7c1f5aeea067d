package io.afr.integration.springai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;

class AskerTest {

  @Test
  void ofAModelOfTheProgramsOwnNobodyKnowsWhoseItIs() {
    ChatModel own =
        prompt -> new ChatResponse(List.of(new Generation(new AssistantMessage("Hello"))));

    assertThat(Asker.of(own)).isEqualTo(new Asker(null, null));
  }

  @Test
  void aProviderIsCalledAsOpenTelemetryDoes() {
    assertThat(Asker.named("OpenAiChatModel")).isEqualTo("openai");
    assertThat(Asker.named("OpenAiEmbeddingModel")).isEqualTo("openai");
    assertThat(Asker.named("BedrockProxyChatModel")).isEqualTo("aws.bedrock");
    assertThat(Asker.named("AzureOpenAiChatModel")).isEqualTo("azure.ai.openai");
    assertThat(Asker.named("GoogleGenAiChatModel")).isEqualTo("gcp.gemini");
    assertThat(Asker.named("AnthropicChatModel")).isEqualTo("anthropic");
    assertThat(Asker.named("AbstractEmbeddingModel")).isNull();
  }
}
