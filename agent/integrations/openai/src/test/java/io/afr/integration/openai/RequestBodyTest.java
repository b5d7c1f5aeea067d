package io.afr.integration.openai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.openai.core.http.HttpMethod;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpRequestBody;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** Reading a request costs the program time and memory. */
class RequestBodyTest {

  @Test
  void isNotReadWhileNothingIsRecorded() {
    Body body = new Body(10);

    assertThat(Exchange.begin(this, request(body))).isNull();
    assertThat(body.reads).isZero();
  }

  @Test
  void isReadOnceWhenTheCallIsDescribed() {
    Body body = new Body(10);

    new RequestDescription(Endpoint.CHAT, request(body)).call();

    assertThat(body.reads).isEqualTo(1);
  }

  @Test
  void isNotReadIfItIsLongerThanAContent() {
    Body longest = new Body(16L << 20);
    Body tooLong = new Body((16L << 20) + 1);

    assertThat(RequestBody.bytes(request(longest))).isEqualTo("{}".getBytes(UTF_8));
    assertThat(RequestBody.bytes(request(tooLong))).isNull();
    assertThat(tooLong.reads).isZero();
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
    private int reads;

    Body(long length) {
      this.length = length;
    }

    @Override
    public void writeTo(OutputStream out) {
      reads++;
      try {
        out.write("{}".getBytes(UTF_8));
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
