package io.afr.integration.googlegenai;

import com.google.genai.HttpApiClient;
import com.google.genai.errors.ApiException;
import io.afr.agent.context.WeakIdentityMap;
import io.afr.agent.json.Json;
import io.afr.agent.wire.Exchange;
import io.afr.agent.wire.Request;
import io.afr.agent.wire.gemini.GeminiApi;
import io.afr.journal.Layer;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The SDK's requests and responses as exchanges. */
final class GoogleGenAiCall {

  private static final int OK = 200;
  private static final String VERTEX = "gcp.vertex_ai";

  /** The exchanges of responses whose body the SDK has not yet asked for, which it does at once. */
  private static final WeakIdentityMap<Exchange> unread = new WeakIdentityMap<>();

  /** Those of the others, whose body holds on to its exchange: with it, that is abandoned. */
  private static final WeakIdentityMap<WeakReference<Exchange>> read = new WeakIdentityMap<>();

  private GoogleGenAiCall() {}

  /** Begins to record a request; null if it is none that is recorded. */
  static @Nullable Exchange begin(HttpApiClient client, String method, String path, String json) {
    String plain = path.indexOf('?') < 0 ? path : path.substring(0, path.indexOf('?'));
    GeminiApi api = GeminiApi.of(plain);
    if (api == null || !method.equalsIgnoreCase("post")) {
      return null;
    }
    return Exchange.begin(
        Layer.SDK,
        GoogleGenAiIntegration.NAME,
        client,
        new Request(
            api,
            client.vertexAI() ? VERTEX : null,
            GeminiApi.model(plain),
            () -> Json.parse(json.getBytes(StandardCharsets.UTF_8))));
  }

  /** The answer has begun to arrive: the SDK reads it from this response. */
  static <T> T answered(Exchange exchange, T response) {
    // Whether it is a refusal shows when its body is asked for.
    exchange.answered(OK, null);
    unread.put(response, exchange);
    return response;
  }

  /** The SDK asks for the body of a response; null if that answers none that is recorded. */
  static @Nullable Exchange reading(Object response) {
    Exchange exchange = unread.remove(response);
    if (exchange == null) {
      return of(response);
    }
    read.put(response, new WeakReference<>(exchange));
    return exchange;
  }

  /** The exchange that a response answers; null if it is none that is recorded. */
  static @Nullable Exchange of(Object response) {
    Exchange exchange = unread.get(response);
    WeakReference<Exchange> held = exchange == null ? read.get(response) : null;
    return held == null ? exchange : held.get();
  }

  /** There is no body to be read. */
  static void refused(Exchange exchange, Throwable thrown) {
    if (thrown instanceof ApiException refusal) {
      exchange.refused(refusal.code(), null, refusal.status(), refusal.message());
    } else {
      exchange.failed(thrown);
    }
  }
}
