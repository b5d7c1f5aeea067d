package io.afr.reader.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TreeTest {

  private final JsonMapper mapper = JsonMapper.shared();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "true",
        "\"\"",
        "0",
        "-12",
        "2147483648",
        "123456789012345678901234567890",
        "0.1",
        "1.0E-7",
        "{\"a\":[1,2.5,{\"b\":null,\"c\":[[]],\"\":{}}],\"東\":\"\\u0000\\n\\\"京\\\\\"}"
      })
  void readsAndWritesAsTheMapperDoes(String json) {
    assertThat(Json.parse(json)).isEqualTo(mapper.readTree(json));
    assertThat(Json.parse(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(mapper.readTree(json));
    assertThat(Json.write(mapper.readTree(json))).isEqualTo(mapper.readTree(json).toString());
    assertThat(mapper.readTree(Json.writeIndented(mapper.readTree(json))))
        .isEqualTo(mapper.readTree(json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{", "[1,", "{\"a\":}", "{\"a\":1} x", "[1] [2]", "nul", "\"a"})
  void saysNothingOfWhatIsNoJson(String text) {
    assertThat(Json.parse(text)).isNull();
    assertThat(Json.parse(text.getBytes(StandardCharsets.UTF_8))).isNull();
  }

  @Test
  void refusesNestingThatWouldOverflowTheStack() {
    assertThat(Json.parse("[".repeat(100_000) + "]".repeat(100_000))).isNull();
  }

  @Test
  void breaksLinesForPeople() {
    assertThat(Json.writeIndented(Json.object().put("a", 1)))
        .isEqualTo("{" + System.lineSeparator() + "  \"a\" : 1" + System.lineSeparator() + "}");
  }

  @Test
  void knowsNoEndlessNumbers() {
    JsonNode json = Objects.requireNonNull(Json.parse("{\"cost\":1e999,\"other\":1e9}"));

    assertThat(Json.number(json, "cost")).isNull();
    assertThat(Json.number(json, "other")).isEqualTo(1e9);
  }
}
