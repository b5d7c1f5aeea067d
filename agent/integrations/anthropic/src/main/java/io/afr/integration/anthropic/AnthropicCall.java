package io.afr.integration.anthropic;

import com.anthropic.core.http.HttpMethod;
import com.anthropic.core.http.HttpRequest;
import com.anthropic.core.http.HttpRequestBody;
import com.anthropic.core.http.HttpResponse;
import io.afr.agent.json.Getter;
import io.afr.agent.json.Json;
import io.afr.agent.wire.Exchange;
import io.afr.agent.wire.Request;
import io.afr.agent.wire.RequestBytes;
import io.afr.agent.wire.anthropic.AnthropicApi;
import io.afr.journal.Layer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The SDK's requests and responses as exchanges. */
final class AnthropicCall {

  private AnthropicCall() {}

  /** Begins to record a request; null if it is none that is recorded. */
  static @Nullable Exchange begin(Object client, HttpRequest request) {
    AnthropicApi api = AnthropicApi.of(request.pathSegments());
    if (api == null || request.method() != HttpMethod.POST) {
      return null;
    }
    return Exchange.begin(
        Layer.SDK,
        AnthropicIntegration.NAME,
        client,
        new Request(api, platform(request.url()), null, () -> json(request)));
  }

  /** Who serves the request, if that is not Anthropic itself: only the address tells. */
  static @Nullable String platform(@Nullable String url) {
    if (url == null) {
      return null;
    }
    if (url.contains(".amazonaws.com")) {
      return "aws.bedrock";
    }
    return url.contains("aiplatform.googleapis.com")
        ? "gcp.vertex_ai"
        : url.contains(".azure.com") ? "azure.ai.inference" : null;
  }

  /** The answer has begun to arrive; what the SDK reads instead of it. */
  static HttpResponse answered(Exchange exchange, HttpResponse response) {
    exchange.answered(response.statusCode(), response.requestId().orElse(null));
    return new RecordedResponse(response, exchange);
  }

  /** The JSON that is sent; {@link Json#MISSING} if it cannot be read. */
  static Json json(HttpRequest request) {
    // By name: it stands in an Optional from version 3 on.
    Object body = Getter.read(request, "body");
    Object inside = body instanceof Optional<?> optional ? optional.orElse(null) : body;
    if (!(inside instanceof HttpRequestBody sent)
        || !sent.repeatable()
        || !RequestBytes.isJson(sent.contentType())) {
      return Json.MISSING;
    }
    RequestBytes bytes = new RequestBytes(sent.contentLength());
    sent.writeTo(bytes);
    return bytes.json();
  }
}
