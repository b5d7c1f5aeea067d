package io.afr.journal.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FragmentsTest {

  private static final String CALL =
      "{\"role\":\"assistant\",\"parts\":[{\"type\":\"tool_call\",\"id\":\"call_1\",\"name\":\"add\","
          + "\"arguments\":{\"a\":\"ü🙂\"}}]}";

  @Test
  void makeOfShortJsonHalfOfIt() {
    byte[] json = CALL.getBytes(UTF_8);

    byte[] packed = Fragments.packed(json);

    assertThat(packed).hasSizeLessThan(json.length / 2);
    assertThat(Fragments.unpacked(packed)).isEqualTo(json);
  }

  @Test
  void leaveAloneWhatHoldsNoneOrIsLongOrIsNoText() {
    assertThat(Fragments.packed("{\"a\":1}".getBytes(UTF_8))).isNull();
    assertThat(Fragments.packed((CALL + " ".repeat(500)).getBytes(UTF_8))).isNull();
    assertThat(Fragments.packed((CALL + "\u00FF").getBytes(ISO_8859_1))).isNull();
    assertThat(Fragments.packed(new byte[0])).isNull();
  }

  @Test
  void comeBackAsTheyWereWhereverTheyAreCut() {
    Random random = new Random(3);
    byte[] json = (CALL + "{\"inputTokens\":5,\"outputTokens\":6,\"total\":11}").getBytes(UTF_8);
    for (int i = 0; i < 2_000; i++) {
      int from = random.nextInt(json.length);
      int to = from + random.nextInt(json.length - from);
      byte[] piece = Arrays.copyOfRange(json, from, to);

      byte[] packed = Fragments.packed(piece);

      assertThat(packed == null ? piece : Fragments.unpacked(packed)).isEqualTo(piece);
    }
  }
}
