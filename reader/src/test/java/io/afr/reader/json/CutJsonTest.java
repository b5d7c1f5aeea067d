package io.afr.reader.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CutJsonTest {

  @Test
  void keepsWhatIsThereOfAString() {
    assertThat(front("{\"role\":\"user\",\"content\":\"good mor"))
        .isEqualTo("{\"role\":\"user\",\"content\":\"good mor\"}");
    assertThat(front("[{\"a\":\"x\\")).isEqualTo("[{\"a\":\"x\"}]");
    assertThat(front("[{\"a\":\"x\\u00")).isEqualTo("[{\"a\":\"x\"}]");
    assertThat(front("[\"\\\\")).isEqualTo("[\"\\\\\"]");
  }

  @Test
  void leavesOutWhatHasNoValueYet() {
    assertThat(front("{\"a\":1,\"b")).isEqualTo("{\"a\":1}");
    assertThat(front("{\"a\":1,\"b\":")).isEqualTo("{\"a\":1}");
    assertThat(front("{\"a\":[1,tr")).isEqualTo("{\"a\":[1]}");
    assertThat(front("{\"a\":{")).isEqualTo("{\"a\":{}}");
  }

  @Test
  void readsWhatIsWhole() {
    assertThat(front("{\"a\":[1,{\"b\":\"]}\"}]}")).isEqualTo("{\"a\":[1,{\"b\":\"]}\"}]}");
  }

  @Test
  void makesSenseOfEachFrontOfADocument() {
    byte[] document =
        "{\"a\":\"\\\"\\u00e9é\\n\",\"b\":[true,-1.5e3,null,{\"c\":{}},[]],\"d\":\"😀\"}"
            .getBytes(UTF_8);

    for (int length = 1; length <= document.length; length++) {
      assertThat(Json.parseFront(Arrays.copyOf(document, length))).as("%d", length).isNotNull();
    }
  }

  @Test
  void makesNothingOfWhatIsNoJson() {
    assertThat(Json.parseFront("<html>".getBytes(UTF_8))).isNull();
    assertThat(Json.parseFront(new byte[0])).isNull();
    assertThat(Json.parseFront("}]\"\\u".getBytes(UTF_8))).isNull();
  }

  private static String front(String text) {
    JsonNode read = Json.parseFront(text.getBytes(UTF_8));
    return read == null ? "" : Json.write(read);
  }
}
