package io.afr.agent.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.afr.journal.Content;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program waits while its texts are masked, whatever they are: no text takes long. */
final class HostileTextTest {

  private static final int LENGTH = 1_000_000;

  /** Hours if each place were looked at to the end of the text; a second is for busy machines. */
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final List<String> trouble = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sk-",
        "ya29.",
        "xoxb-1.",
        "password=",
        "{\"token\":",
        "{\"token\":[",
        "{\"pin\":",
        "pin=",
        "pin: ",
        "password>",
        "<password>",
        "password='",
        "password=\\\"",
        "authorization:",
        "Authorization: Digest a",
        "z-signature=",
        "?key=",
        "bearer ",
        "basic AAAA",
        "eyJ",
        "eyJ.",
        "://a:",
        "://a:b@",
        "-----BEGIN PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----A1b2",
        "\\u0041",
        "\\",
        "\"",
        "hooks.slack.com/",
      })
  void takesNoLongerThanItsLengthAllows(String part) {
    Masking masking = Masking.of(List.of(), List.of("pin"), trouble::add);
    Content hostile = Content.json(part.repeat(LENGTH / part.length()));

    assertTimeout(LIMIT, () -> masking.content(hostile));
  }

  @Test
  void patternsShareOneBudgetPerText() {
    Masking masking = Masking.of(List.of("(a|b|ab)*\\1c"), List.of(), trouble::add);
    Content hostile = Content.json("[" + "\"abababababababab\",".repeat(20_000) + "1]");

    assertTimeout(LIMIT, () -> masking.content(hostile));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data: {\"delta\":\"sk-\",\"item_id\":\"#\"}\n\n",
        "data: {\"delta\":\"password: \"}\n\n",
        "data: {\"delta\":\"-----BEGIN PRIVATE KEY-----\"}\n\n",
        "data: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n",
        "{\"a\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        "data: {\"content\":\"x\",\"content\":\"y\"}\n\n",
        "\n",
        "data: "
      })
  void streamsTakeNoLongerThanTheirLengthAllows(String part) {
    MaskedStream stream = Masking.builtIn().wireStream();
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertTimeout(
        LIMIT,
        () -> {
          for (int i = 0; i < 500_000 / part.length(); i++) {
            byte[] piece = part.replace("#", "" + i).getBytes(StandardCharsets.UTF_8);
            stream.add(piece, 0, piece.length, out);
          }
          stream.finish(false, out);
        });
    assertThat(out.size()).isPositive();
  }
}
