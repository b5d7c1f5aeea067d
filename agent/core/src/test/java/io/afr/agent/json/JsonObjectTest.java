package io.afr.agent.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonObjectTest {

  @Test
  void holdsWhatItIsGivenInOrderAndLeavesOutWhatIsNot() {
    assertThat(
            JsonWriter.of(
                    JsonObject.of(
                        "text",
                        "a \"b\"\n",
                        "none",
                        null,
                        "n",
                        1.5,
                        "list",
                        List.of(1, List.of(), JsonObject.of())))
                .toString())
        .isEqualTo("{\"text\":\"a \\\"b\\\"\\n\",\"n\":1.5,\"list\":[1,[],{}]}");
  }
}
