package io.afr.agent.wire.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GeminiApiTest {

  @Test
  void knowsWhatIsRecordedByTheVerbAndTheModelBeforeIt() {
    assertThat(GeminiApi.of("models/flash:generateContent")).isEqualTo(GeminiApi.GENERATE);
    assertThat(GeminiApi.of("/v1beta/models/flash:streamGenerateContent"))
        .isEqualTo(GeminiApi.STREAM);
    assertThat(GeminiApi.of("models/e:batchEmbedContents")).isEqualTo(GeminiApi.EMBED_ALL);
    assertThat(GeminiApi.of("models/e:embedContent")).isEqualTo(GeminiApi.EMBED);
    assertThat(GeminiApi.model("projects/p/locations/l/publishers/google/models/f:generateContent"))
        .isEqualTo("f");
  }

  @Test
  void leavesTheRestAlone() {
    assertThat(GeminiApi.of("models/flash:countTokens")).isNull();
    assertThat(GeminiApi.of("models/flash")).isNull();
    assertThat(GeminiApi.of("models/generateContent")).isNull();
    assertThat(GeminiApi.of("/v1/chat/completions")).isNull();
  }

  @Test
  void predictsEmbeddingsOnly() {
    assertThat(GeminiApi.of("publishers/google/models/text-embedding-005:predict"))
        .isEqualTo(GeminiApi.PREDICT);
    assertThat(GeminiApi.of("publishers/google/models/imagen-4:predict")).isNull();
  }
}
