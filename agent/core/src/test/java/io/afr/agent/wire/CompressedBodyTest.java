package io.afr.agent.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class CompressedBodyTest {

  private final Heard heard = new Heard();

  @Test
  void isReadOnceItIsOver() throws IOException {
    CompressedBody body = new CompressedBody(heard, true);
    byte[] packed = packed("a long answer ".repeat(2_000));

    body.received(packed, 0, 10);
    body.received(packed, 10, packed.length - 10);
    assertThat(heard.text()).isEmpty();
    body.ended();

    assertThat(heard.text()).isEqualTo("a long answer ".repeat(2_000));
    assertThat(heard.ended).isTrue();
  }

  @Test
  void tellsWhatCameBeforeACut() throws IOException {
    CompressedBody body = new CompressedBody(heard, true);
    byte[] packed = packed("some words");

    body.received(packed, 0, packed.length - 8);
    body.broke(new IOException("reset"));

    assertThat(heard.text()).isEqualTo("some words");
    assertThat(heard.broken).isTrue();
  }

  @Test
  void isNotRecordedIfNobodyCanReadIt() {
    CompressedBody body = new CompressedBody(heard, false);

    body.received(new byte[] {1, 2, 3}, 0, 3);
    body.ended();

    assertThat(heard.text()).isEmpty();
    assertThat(heard.ended).isTrue();
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static final class Heard implements Witness {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean ended;
    private boolean broken;

    String text() {
      return bytes.toString(UTF_8);
    }

    @Override
    public void received(byte[] piece, int offset, int count) {
      bytes.write(piece, offset, count);
    }

    @Override
    public void closing() {}

    @Override
    public void ended() {
      ended = true;
    }

    @Override
    public void broke(Throwable thrown) {
      broken = true;
    }
  }
}
