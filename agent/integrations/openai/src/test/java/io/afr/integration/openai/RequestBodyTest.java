package io.afr.integration.openai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.openai.core.http.HttpMethod;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpRequestBody;
import io.afr.agent.json.Json;
import io.afr.journal.Content;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Reading a request costs the program time and memory. */
class RequestBodyTest {

  @Test
  void isNotReadWhileNothingIsRecorded() {
    Body body = new Body(2, "{}".getBytes(UTF_8));

    assertThat(OpenAiCall.begin(this, request(body))).isNull();
    assertThat(body.reads).isZero();
  }

  @Test
  void isReadWhereItIsIfItComesInOnePiece() {
    byte[] json = ("{\"a\":\"" + "x".repeat(20 << 20) + "\"}").getBytes(UTF_8);
    Body body = new Body(json.length, json);

    Json read = OpenAiCall.json(request(body));

    assertThat(read.get("a").text()).hasSize(20 << 20);
    assertThat(body.reads).isEqualTo(1);
  }

  @Test
  void isCopiedUpToALimitIfItComesInPieces() {
    byte[] piece = " ".repeat(1 << 20).getBytes(UTF_8);
    byte[][] pieces = new byte[17][];
    Arrays.fill(pieces, piece);
    byte[][] fewer = Arrays.copyOf(pieces, 3);
    fewer[2] = "[1]".getBytes(UTF_8);

    assertThat(OpenAiCall.json(request(new Body(-1, fewer))).items()).hasSize(1);
    assertThat(OpenAiCall.json(request(new Body(-1, pieces)))).isEqualTo(Json.MISSING);
  }

  @Test
  void keepsOfEachMessageWhatOneContentHolds() {
    String text = "y".repeat(17 << 20);
    byte[] json =
        ("{\"messages\":[{\"role\":\"user\",\"content\":\"" + text + "\"},{\"role\":\"user\"}]}")
            .getBytes(UTF_8);

    Content kept =
        OpenAiCall.json(request(new Body(json.length, json))).get("messages").item(0).content();

    assertThat(kept.bytes()).hasSize(16 << 20);
    assertThat(kept.trueLength()).isEqualTo((17 << 20) + 28);
  }

  private static HttpRequest request(HttpRequestBody body) {
    return HttpRequest.builder()
        .method(HttpMethod.POST)
        .baseUrl("http://localhost")
        .addPathSegments("chat", "completions")
        .body(body)
        .build();
  }

  private static final class Body implements HttpRequestBody {
    private final long length;
    private final byte[][] pieces;
    private int reads;

    Body(long length, byte[]... pieces) {
      this.length = length;
      this.pieces = pieces;
    }

    @Override
    public void writeTo(OutputStream out) {
      reads++;
      try {
        for (byte[] piece : pieces) {
          out.write(piece);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String contentType() {
      return "application/json";
    }

    @Override
    public long contentLength() {
      return length;
    }

    @Override
    public boolean repeatable() {
      return true;
    }

    @Override
    public void close() {}
  }
}
