package io.afr.agent.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventStreamTest {

  @Test
  void handsOutTheDataOfEachEvent() {
    assertThat(data("event: a\ndata: 1\n\n: comment\n\ndata:2\nid: x\n\n"))
        .containsExactly("1", "2");
  }

  @Test
  void understandsAllLineEnds() {
    assertThat(data("data: 1\r\n\r\ndata: 2\r\rdata: 3\n\n")).containsExactly("1", "2", "3");
  }

  @Test
  void joinsTheLinesOfOneEvent() {
    assertThat(data("data: a\ndata: b\n\n")).containsExactly("a\nb");
  }

  @Test
  void handsOutTheRestOfAStreamThatBreaksOff() {
    assertThat(data("data: 1\n\ndata: {\"hal")).containsExactly("1", "{\"hal");
    assertThat(data("")).isEmpty();
  }

  private static List<String> data(String stream) {
    List<String> data = new ArrayList<>();
    EventStream.read(stream.getBytes(UTF_8), data::add);
    return data;
  }
}
