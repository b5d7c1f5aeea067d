package io.afr.agent.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

class EscapedTest {

  private static final String PALETTE = "ab \"\\/\b\f\n\r\t\u0000\u001f\u007f\u0080é€\u2028😀";

  @Test
  void leavesOrdinaryTextAsItIs() {
    assertThat(escaped("What did it cost?")).isEqualTo("What did it cost?");
    assertThat(escaped("/é€😀\u007f")).isEqualTo("/é€😀\u007f");
  }

  @Test
  void escapesWhatMustNotStandInAString() {
    assertThat(escaped("\"\\\n\r\t\b\f\u0001\u001f"))
        .isEqualTo("\\\"\\\\\\n\\r\\t\\b\\f\\u0001\\u001F");
  }

  @Test
  void putsAMarkInThePlaceOfHalfCharacters() {
    assertThat(escaped("a\ud83d\"")).isEqualTo("a\ufffd\\\"");
    assertThat(escaped("\ude00")).isEqualTo("\ufffd");
  }

  @Test
  void isReadBackAsTheSameTextWhateverStandsWhere() {
    Random random = new Random(42);
    for (int i = 0; i < 2_000; i++) {
      String text = text(random, random.nextInt(40));

      assertThat(readBack("\"" + escaped(text) + "\"")).isEqualTo(text);
      assertThat("\"" + escaped(text) + "\"").isEqualTo(written(text));
    }
  }

  private static String text(Random random, int length) {
    int[] palette = PALETTE.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      // Mostly letters, so that the escapes stand at all distances from each other.
      text.appendCodePoint(palette[random.nextInt(3) == 0 ? random.nextInt(palette.length) : 0]);
    }
    return text.toString();
  }

  private static String escaped(String text) {
    Escaped escaped = Escaped.of(text);
    return new String(escaped.bytes(), 0, escaped.length(), StandardCharsets.UTF_8);
  }

  /** As the generator writes it, which longer texts are left to. */
  private static String written(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator generator =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      generator.writeString(text);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String readBack(String json) {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      return parser.getString();
    }
  }
}
