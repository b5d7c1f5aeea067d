package io.afr.integration.anthropic;

import com.anthropic.core.http.Headers;
import com.anthropic.core.http.HttpResponse;
import io.afr.agent.wire.Exchange;
import io.afr.agent.wire.RecordedBody;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer as the SDK gets it: it reads its body as before, and what it reads is recorded. */
final class RecordedResponse implements HttpResponse {

  private final HttpResponse response;
  private final Exchange exchange;
  private @Nullable RecordedBody body;

  RecordedResponse(HttpResponse response, Exchange exchange) {
    this.response = response;
    this.exchange = exchange;
  }

  @Override
  public int statusCode() {
    return response.statusCode();
  }

  @Override
  public Headers headers() {
    return response.headers();
  }

  @Override
  public Optional<String> requestId() {
    return response.requestId();
  }

  /** As often as the response gives the same stream, so does this. */
  @Override
  public InputStream body() {
    // Outside of the lock: this is the program's own client, or its server that lets it wait.
    return recorded(response.body());
  }

  private synchronized RecordedBody recorded(InputStream source) {
    if (body == null || body.source() != source) {
      body = new RecordedBody(source, exchange);
    }
    return body;
  }

  @Override
  public void close() {
    exchange.closing();
    try {
      response.close();
    } finally {
      Exchange.guarded(exchange::ended);
    }
  }

  @Override
  public String toString() {
    return response.toString();
  }
}
