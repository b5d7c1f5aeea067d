package io.afr.agent.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.agent.json.JsonWriter;
import io.afr.journal.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no secret comes back as it is. */
final class OrdinaryTextTest {

  private static final Masking masking = Masking.builtIn();

  static Stream<String> lines() throws IOException {
    return text().lines();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void leavesEachLine(String line) {
    Content content = Content.text(line);

    assertThat(masking.content(content)).isSameAs(content);
    assertThat(masking.text(line)).isSameAs(line);
  }

  @Test
  void leavesThemTogetherAndWrittenAsJson() throws IOException {
    Content whole = Content.text(text());
    Content json = JsonWriter.of(java.util.Map.of("content", text()));

    assertThat(masking.content(whole)).isSameAs(whole);
    assertThat(masking.content(json)).isSameAs(json);
  }

  @Test
  void leavesRandomBytesInAnyAlphabet() {
    Random random = new Random(1);
    byte[] bytes = new byte[2_000_000];
    random.nextBytes(bytes);
    Content base64 = Content.text(Base64.getEncoder().encodeToString(bytes));
    Content url = Content.text(Base64.getUrlEncoder().encodeToString(bytes));
    Content lines = Content.text(Base64.getMimeEncoder().encodeToString(bytes));

    assertThat(masking.content(base64)).isSameAs(base64);
    assertThat(masking.content(url)).isSameAs(url);
    assertThat(masking.content(lines)).isSameAs(lines);
  }

  @Test
  void leavesIds() {
    StringBuilder ids = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      ids.append(new UUID(i * 0x9E3779B97F4A7C15L, ~i * 0xC2B2AE3D27D4EB4FL)).append(' ');
    }
    Content content = Content.text(ids.toString());

    assertThat(masking.content(content)).isSameAs(content);
  }

  @Test
  void leavesWhatIsNoText() {
    Content image = Content.of("image/png", "sk-proj-1234567890abcdefABCDEF12".getBytes(UTF_8));

    assertThat(masking.content(image)).isSameAs(image);
  }

  private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;

  private static String text() throws IOException {
    try (InputStream in = OrdinaryTextTest.class.getResourceAsStream("ordinary.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }
}
