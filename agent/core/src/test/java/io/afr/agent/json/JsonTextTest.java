package io.afr.agent.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class JsonTextTest {

  @Test
  void writesWhatItIsGivenAndLeavesOutWhatIsNot() {
    String json =
        JsonText.of(
            JsonText.object(
                "text",
                "a \"b\"\n\\ é \u0001",
                "none",
                null,
                "n",
                1.5,
                "b",
                true,
                "list",
                List.of(1, List.of(), JsonText.object())));

    assertThat(json)
        .isEqualTo(
            "{\"text\":\"a \\\"b\\\"\\n\\\\ é \\u0001\",\"n\":1.5,\"b\":true,\"list\":[1,[],{}]}");
  }

  @Test
  void writesWhatWasReadAsItStood() {
    Json read = Json.parse("{ \"a\" : 1 }".getBytes(StandardCharsets.UTF_8));

    assertThat(JsonText.of(List.of(read, Json.MISSING))).isEqualTo("[{ \"a\" : 1 },null]");
  }

  @Test
  void writesNoNumberThatJsonDoesNotKnow() {
    assertThat(JsonText.of(List.of(Double.NaN, Double.POSITIVE_INFINITY, 1e300)))
        .isEqualTo("[\"NaN\",\"Infinity\",1.0E300]");
  }

  @Test
  void comesToAnEndInCircles() {
    List<Object> circle = new ArrayList<>();
    circle.add(circle);

    assertThat(JsonText.of(circle)).startsWith("[[[").contains("…").endsWith("]]]");
  }

  @Test
  @Timeout(30)
  void comesToAnEndInCirclesThatMeetThemselvesTwice() {
    List<Object> circle = new ArrayList<>();
    circle.add(circle);
    circle.add(Collections.singletonMap("again", circle));

    String json = JsonText.of(circle);

    assertThat(json.length()).isLessThan(33 << 20);
    assertThat(json.substring(json.length() - 100)).contains("(more)").endsWith("]");
  }

  @Test
  void cutsATextThatWouldFillTheMemory() {
    String json = JsonText.of(List.of("x".repeat(40 << 20), "next"));

    assertThat(json.length()).isLessThan(33 << 20);
    assertThat(json.substring(json.length() - 20)).endsWith("x…\",\"(more)\"]");
  }
}
