package io.afr.integration.http;

import io.afr.agent.json.Json;
import io.afr.agent.wire.Exchange;
import io.afr.agent.wire.HttpCall;
import io.afr.agent.wire.RequestBytes;
import io.afr.agent.wire.Witness;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** OkHttp's requests and responses as exchanges. */
final class OkHttpCall {

  /** Its own bodies of texts and bytes can be written again; others may not like that. */
  private static final String BODIES = "okhttp3.";

  private OkHttpCall() {}

  /** Begins to record a request; null if it is none that is recorded. */
  static @Nullable Exchange begin(Call call) {
    Request request = call.request();
    return request.method().equals("POST")
        ? HttpCall.begin(
            OkHttpIntegration.NAME,
            call,
            request.method(),
            request.url().encodedPath(),
            () -> json(request.body()))
        : null;
  }

  private static Json json(@Nullable RequestBody body) {
    try {
      MediaType type = body == null ? null : body.contentType();
      if (body == null
          || !body.getClass().getName().startsWith(BODIES)
          || body.isOneShot()
          || body.isDuplex()
          || !RequestBytes.isJson(String.valueOf(type))) {
        return Json.MISSING;
      }
      RequestBytes bytes = new RequestBytes(body.contentLength());
      BufferedSink sink = Okio.buffer(Okio.sink(bytes));
      body.writeTo(sink);
      sink.flush();
      return bytes.json();
    } catch (IOException unreadable) {
      return Json.MISSING;
    }
  }

  /** The answer has begun to arrive; what the program reads instead of it. */
  static Response answered(Exchange exchange, Call call, Response response) {
    ResponseBody body = response.body();
    Witness witness =
        HttpCall.answered(
            exchange,
            response.code(),
            response.header("x-request-id", response.header("request-id")),
            response.header("content-encoding"));
    return body == null
        ? response
        : response
            .newBuilder()
            .body(new RecordedResponseBody(body, new CancellableBody(witness, call)))
            .build();
  }

  static void failed(Exchange exchange, Call call, Throwable thrown) {
    exchange.failed(call.isCanceled() ? new CancellationException() : thrown);
  }

  /** A call that the program cancels shows as a read that fails. */
  private record CancellableBody(Witness witness, Call call) implements Witness {

    @Override
    public void received(byte[] bytes, int offset, int count) {
      witness.received(bytes, offset, count);
    }

    @Override
    public void closing() {
      witness.closing();
    }

    @Override
    public void ended() {
      witness.ended();
    }

    @Override
    public void broke(Throwable thrown) {
      if (call.isCanceled()) {
        witness.closing();
      }
      witness.broke(thrown);
    }
  }
}
