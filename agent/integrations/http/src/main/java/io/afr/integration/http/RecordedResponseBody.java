package io.afr.integration.http;

import io.afr.agent.wire.RecordedBody;
import io.afr.agent.wire.Witness;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** OkHttp's body as the program gets it: it reads it as before, and what it reads is recorded. */
final class RecordedResponseBody extends ResponseBody {

  private final ResponseBody body;
  private final BufferedSource source;

  RecordedResponseBody(ResponseBody body, Witness witness) {
    this.body = body;
    this.source = Okio.buffer(Okio.source(new RecordedBody(body.byteStream(), witness)));
  }

  @Override
  public @Nullable MediaType contentType() {
    return body.contentType();
  }

  @Override
  public long contentLength() {
    return body.contentLength();
  }

  @Override
  public BufferedSource source() {
    return source;
  }
}
