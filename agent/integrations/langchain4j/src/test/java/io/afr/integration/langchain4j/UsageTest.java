package io.afr.integration.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.openai.OpenAiTokenUsage.InputTokensDetails;
import dev.langchain4j.model.openai.OpenAiTokenUsage.OutputTokensDetails;
import dev.langchain4j.model.output.TokenUsage;
import org.junit.jupiter.api.Test;

class UsageTest {

  @Test
  void leavesOutWhatIsNotKnown() {
    assertThat(Usage.of(null)).isNull();
    assertThat(Usage.of(new TokenUsage(null, null, null))).isNull();
    assertThat(Usage.of(new TokenUsage(3))).hasToString("{\"inputTokens\":3,\"total\":3}");
  }

  @Test
  void readsCachedAndReasoningTokensOfOpenAi() {
    OpenAiTokenUsage usage =
        OpenAiTokenUsage.builder()
            .inputTokenCount(10)
            .inputTokensDetails(InputTokensDetails.builder().cachedTokens(4).build())
            .outputTokenCount(7)
            .outputTokensDetails(OutputTokensDetails.builder().reasoningTokens(5).build())
            .totalTokenCount(17)
            .build();

    assertThat(Usage.of(usage))
        .hasToString(
            "{\"inputTokens\":10,\"outputTokens\":7,\"cacheReadInputTokens\":4,"
                + "\"reasoningOutputTokens\":5,\"total\":17}");
  }

  @Test
  void addsToTheInputWhatAnthropicCountsBesideIt() {
    assertThat(Usage.of(new AnthropicTokenUsage(10, 5, 100, 1000)))
        .hasToString(
            "{\"inputTokens\":1110,\"outputTokens\":5,\"cacheReadInputTokens\":1000,"
                + "\"cacheWriteInputTokens\":100,\"total\":1115}");
  }

  /** As the library's module for Anthropic has it, which is not on this class path. */
  static final class AnthropicTokenUsage extends TokenUsage {
    private final int written;
    private final int read;

    AnthropicTokenUsage(int input, int output, int written, int read) {
      super(input, output);
      this.written = written;
      this.read = read;
    }

    public Integer cacheCreationInputTokens() {
      return written;
    }

    public Integer cacheReadInputTokens() {
      return read;
    }
  }
}
