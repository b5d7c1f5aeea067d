package io.afr.agent.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedBodyTest {

  private final Told told = new Told();

  @Test
  void copiesWhatIsReadAndNoMore() throws IOException {
    RecordedBody body = body("abcdef");

    assertThat(body.read()).isEqualTo('a');
    assertThat(body.read(new byte[] {9, 9, 9}, 1, 2)).isEqualTo(2);

    assertThat(told.copy()).isEqualTo("abc");
    assertThat(told.events).isEmpty();
    assertThat(body.available()).isEqualTo(3);
  }

  @Test
  void copiesWhatIsSkipped() throws IOException {
    RecordedBody body = body("abcdef");

    assertThat(body.skip(4)).isEqualTo(4);
    assertThat(body.readAllBytes()).isEqualTo("ef".getBytes(UTF_8));

    assertThat(told.copy()).isEqualTo("abcdef");
  }

  @Test
  void copiesBytesOnceThatAreReadTwice() throws IOException {
    RecordedBody body = body("abcdef");

    body.mark(10);
    body.readNBytes(3);
    body.reset();
    assertThat(body.readAllBytes()).isEqualTo("abcdef".getBytes(UTF_8));

    assertThat(told.copy()).isEqualTo("abcdef");
  }

  @Test
  void tellsTheEndAndTheClosing() throws IOException {
    RecordedBody body = body("");

    assertThat(body.read()).isEqualTo(-1);
    body.close();

    assertThat(told.events).containsExactly("ended", "closing", "ended");
  }

  @Test
  void throwsWhatTheSourceThrows() {
    IOException reset = new IOException("reset");
    RecordedBody body =
        new RecordedBody(
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw reset;
              }
            },
            told);

    assertThatThrownBy(body::read).isSameAs(reset);
    assertThatThrownBy(() -> body.read(new byte[2])).isSameAs(reset);
    assertThat(told.events).containsExactly("broke reset", "broke reset");
  }

  @Test
  void readsOnWhenRecordingFails() throws IOException {
    Witness broken =
        new Witness() {
          @Override
          public void received(byte[] bytes, int offset, int count) {
            throw new IllegalStateException("broken");
          }

          @Override
          public void closing() {}

          @Override
          public void ended() {
            throw new IllegalStateException("broken");
          }

          @Override
          public void broke(Throwable thrown) {}
        };
    RecordedBody body = new RecordedBody(new ByteArrayInputStream(new byte[] {1, 2}), broken);

    assertThat(body.readAllBytes()).containsExactly(1, 2);
    body.close();
  }

  private RecordedBody body(String text) {
    return new RecordedBody(new ByteArrayInputStream(text.getBytes(UTF_8)), told);
  }

  private static final class Told implements Witness {

    private final ByteArrayOutputStream copied = new ByteArrayOutputStream();
    private final List<String> events = new ArrayList<>();

    String copy() {
      return copied.toString(UTF_8);
    }

    @Override
    public void received(byte[] bytes, int offset, int count) {
      copied.write(bytes, offset, count);
    }

    @Override
    public void closing() {
      events.add("closing");
    }

    @Override
    public void ended() {
      events.add("ended");
    }

    @Override
    public void broke(Throwable thrown) {
      events.add("broke " + thrown.getMessage());
    }
  }
}
