package io.afr.integration.springai;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Content;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.metadata.DefaultUsage;
import org.springframework.ai.chat.metadata.EmptyUsage;

class TokensTest {

  @Test
  void whatAProviderDoesNotSayIsAbsent() {
    assertThat(Tokens.of(new EmptyUsage())).isNull();
    assertThat(Tokens.of(new DefaultUsage(0, 0, 0))).isNull();
    assertThat(Tokens.json(null, null)).isNull();
  }

  @Test
  void ofASumOnlyTheLastPartIsTheAnswersOwn() {
    assertThat(json(usage(300, 30), usage(100, 10)))
        .isEqualTo("{\"inputTokens\":200,\"outputTokens\":20,\"total\":220}");
  }

  @Test
  void aSumThatDoesNotGrowSaysNothing() {
    assertThat(json(usage(100, 10), usage(100, 10))).isNull();
  }

  @Test
  void whatIsLessThanBeforeIsNoSum() {
    assertThat(json(usage(80, 20), usage(100, 10)))
        .isEqualTo("{\"inputTokens\":80,\"outputTokens\":20,\"total\":100}");
  }

  @Test
  void ofPiecesThatComeInAnyOrderTheMostCounts() {
    Tokens most = Tokens.most(usage(300, 30), usage(100, 10));

    assertThat(most).isEqualTo(usage(300, 30)).isEqualTo(Tokens.most(null, most));
  }

  @Test
  void cachedAndReasonedTokensStandInTheProvidersOwnCounts() {
    Tokens tokens = Tokens.of(new DefaultUsage(100, 10, 110, new Raw()));

    assertThat(text(Tokens.json(tokens, null)))
        .contains("\"cacheReadInputTokens\":64", "\"reasoningOutputTokens\":7")
        .contains("\"inputTokens\":100");
  }

  private static @Nullable Tokens usage(int input, int output) {
    return Tokens.of(new DefaultUsage(input, output));
  }

  private static @Nullable String json(@Nullable Tokens tokens, @Nullable Tokens before) {
    return text(Tokens.json(tokens, before));
  }

  private static @Nullable String text(@Nullable Content content) {
    return content == null ? null : content.toString();
  }

  /** As OpenAI's counts in the library's own client. */
  public static final class Raw {

    public Details promptTokensDetails() {
      return new Details();
    }

    public Details completionTokenDetails() {
      return new Details();
    }
  }

  /** What both of them hold. */
  public static final class Details {

    public int cachedTokens() {
      return 64;
    }

    public int reasoningTokens() {
      return 7;
    }
  }
}
