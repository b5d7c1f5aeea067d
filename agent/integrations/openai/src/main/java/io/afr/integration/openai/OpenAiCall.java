package io.afr.integration.openai;

import com.openai.core.http.HttpMethod;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpRequestBody;
import com.openai.core.http.HttpResponse;
import io.afr.agent.json.Json;
import io.afr.agent.wire.Exchange;
import io.afr.agent.wire.Request;
import io.afr.agent.wire.RequestBytes;
import io.afr.agent.wire.openai.OpenAiApi;
import io.afr.journal.Layer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The SDK's requests and responses as exchanges. */
final class OpenAiCall {

  private OpenAiCall() {}

  /** Begins to record a request; null if it is none that is recorded. */
  static @Nullable Exchange begin(Object client, HttpRequest request) {
    List<String> path = request.pathSegments();
    OpenAiApi api = OpenAiApi.of(path);
    if (api == null || request.method() != HttpMethod.POST) {
      return null;
    }
    return Exchange.begin(
        Layer.SDK,
        OpenAiIntegration.NAME,
        client,
        new Request(api, OpenAiApi.providerOf(path), null, () -> json(request)));
  }

  /** The answer has begun to arrive; what the SDK reads instead of it. */
  static HttpResponse answered(Exchange exchange, HttpResponse response) {
    exchange.answered(response.statusCode(), response.requestId().orElse(null));
    return new RecordedResponse(response, exchange);
  }

  /** The JSON that is sent; {@link Json#MISSING} if it cannot be read. */
  static Json json(HttpRequest request) {
    HttpRequestBody body = request.body();
    if (body == null || !body.repeatable() || !RequestBytes.isJson(body.contentType())) {
      return Json.MISSING;
    }
    RequestBytes bytes = new RequestBytes(body.contentLength());
    body.writeTo(bytes);
    return bytes.json();
  }
}
