package io.afr.agent.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Content;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

  @Test
  void writesAMessageWithItsArgumentsAsTheModelWroteThem() {
    Content message =
        JsonWriter.write(
            json ->
                json.beginObject()
                    .field("role", "assistant")
                    .field("absent", null)
                    .name("parts")
                    .beginArray()
                    .beginObject()
                    .field("type", "tool_call")
                    .rawField("arguments", "{ \"a\": 1.0 }")
                    .endObject()
                    .endArray()
                    .endObject());

    assertThat(message)
        .hasToString(
            "{\"role\":\"assistant\",\"parts\":[{\"type\":\"tool_call\",\"arguments\":{ \"a\": 1.0 }}]}");
    assertThat(message.mediaType()).isEqualTo(Content.JSON);
    assertThat(message.isTruncated()).isFalse();
  }

  @Test
  void writesWhatOnlyLooksLikeJsonAsText() {
    assertThat(raw("{\"a\":")).isEqualTo("\"{\\\"a\\\":\"");
    assertThat(raw("{} {}")).isEqualTo("\"{} {}\"");
    assertThat(raw("")).isEqualTo("\"\"");
    assertThat(raw("sunny")).isEqualTo("\"sunny\"");
    assertThat(raw(" 1e2 ")).isEqualTo(" 1e2 ");
    assertThat(raw("null")).isEqualTo("null");
  }

  @Test
  void keepsTheFrontAndTheTrueLengthOfWhatIsTooLong() {
    Content content = JsonWriter.write(100, json -> json.text("é".repeat(1_000)));

    assertThat(content.isTruncated()).isTrue();
    assertThat(content.trueLength()).isEqualTo(2_002);
    assertThat(content.bytes()).hasSizeBetween(97, 100);
    assertThat(new String(content.bytes(), UTF_8)).matches("\"é+");
  }

  @Test
  void survivesHalfCharacters() {
    assertThat(JsonWriter.of("a\uD83Db\uDE00c\uD83D\uDE00")).hasToString("\"a\uFFFDb\uFFFDc😀\"");
    assertThat(JsonWriter.write(json -> json.beginObject().field("\uD83D", 1).endObject()))
        .hasToString("{\"\uFFFD\":1}");
    assertThat(raw("[\"\uD83D\"]")).startsWith("[");
  }

  @Test
  void writesNumbersAsTheyAre() {
    assertThat(number(new BigDecimal("1.10"))).isEqualTo("1.10");
    assertThat(number(Long.MAX_VALUE)).isEqualTo("9223372036854775807");
    assertThat(number(0.5f)).isEqualTo("0.5");
    assertThat(number(Double.NaN)).isEqualTo("\"NaN\"");
  }

  private static String number(Number number) {
    return JsonWriter.write(json -> json.number(number)).toString();
  }

  private static String raw(String text) {
    return JsonWriter.write(json -> json.raw(text)).toString();
  }
}
