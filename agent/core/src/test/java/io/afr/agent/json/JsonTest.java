package io.afr.agent.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonTest {

  private static final String DOCUMENT =
      """
      { "model" : "m", "messages":[ {"role":"user","content":"grüß \\"dich\\""} , 12.50 ,true,null],
        "tools":[{"a": {"b":[]}}], "n":1e3, "last":"é" }
      """;

  private final Json json = Json.parse(DOCUMENT.getBytes(UTF_8));

  @Test
  void followsPaths() {
    assertThat(json.get("messages").item(0).get("content").text()).isEqualTo("grüß \"dich\"");
    assertThat(json.get("messages").item(2).isTrue()).isTrue();
    assertThat(json.get("n").text()).isEqualTo("1e3");
    assertThat(json.get("nothing").item(3).get("x").text()).isNull();
    assertThat(json.get("messages").item(3).isPresent()).isFalse();
  }

  @Test
  void cutsValuesOutAsTheyAreWritten() {
    assertThat(json.get("messages").items())
        .extracting(item -> new String(item.bytes(), UTF_8))
        .containsExactly(
            "{\"role\":\"user\",\"content\":\"grüß \\\"dich\\\"\"}", "12.50", "true", "null");
    assertThat(new String(json.get("tools").bytes(), UTF_8)).isEqualTo("[{\"a\": {\"b\":[]}}]");
    assertThat(new String(json.get("n").bytes(), UTF_8)).isEqualTo("1e3");
  }

  @Test
  void leavesMembersOut() {
    assertThat(new String(json.bytesWithout("messages", "tools"), UTF_8))
        .isEqualTo("{\"model\":\"m\",\"n\":1e3,\"last\":\"é\"}");
    assertThat(new String(Json.parse(new byte[0]).bytesWithout("a"), UTF_8)).isEqualTo("{}");
    assertThat(new String(json("{\"a\\\"\\n\":1}").bytesWithout(), UTF_8))
        .isEqualTo("{\"a\\\"\\u000a\":1}");
  }

  @Test
  void skipsAMemberOfTheRoot() {
    Json skipped =
        Json.parseWithout(
            "data", "{\"data\":[{\"data\":1}],\"usage\":{\"data\":2}}".getBytes(UTF_8));

    assertThat(skipped.get("data").items()).isEmpty();
    assertThat(new String(skipped.get("data").bytes(), UTF_8)).isEqualTo("[{\"data\":1}]");
    assertThat(skipped.get("usage").get("data").text()).isEqualTo("2");
  }

  @Test
  void isMissingIfTheDocumentIsNotWhole() {
    assertThat(json("{\"a\":[1,2").isPresent()).isFalse();
    assertThat(json("").isPresent()).isFalse();
    assertThat(json("<html>").isPresent()).isFalse();
    assertThat(json("{\"a\":tru}").isPresent()).isFalse();
    assertThat(json("[".repeat(100_000)).isPresent()).isFalse();
  }

  @Test
  void isTheSameHoweverItIsWritten() {
    String compact = "{\"a\":1,\"b\":[0.50,\"\u00e9\",null,true],\"c\":{}}";
    String spread = "{ \"c\": { },\n \"b\": [5e-1, \"\\u00E9\", null, true], \"a\": 1.0 }";

    assertThat(json(spread).canonical()).isEqualTo(json(compact).canonical());
    assertThat(json("{\"a\":\"1\"}").canonical()).isNotEqualTo(json("{\"a\":1}").canonical());
    assertThat(json("[\"a,1\\\"b\"]").canonical()).isNotEqualTo(json("[\"a\",\"b\"]").canonical());
    assertThat(Json.MISSING.canonical()).isEqualTo("null");
  }

  private static Json json(String text) {
    return Json.parse(text.getBytes(UTF_8));
  }
}
