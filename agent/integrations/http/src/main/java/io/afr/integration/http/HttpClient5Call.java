package io.afr.integration.http;

import io.afr.agent.json.Json;
import io.afr.agent.wire.Exchange;
import io.afr.agent.wire.HttpCall;
import io.afr.agent.wire.RequestBytes;
import io.afr.agent.wire.Witness;
import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** The requests and responses of Apache's client as exchanges. */
final class HttpClient5Call {

  /** Its own entities of texts and bytes can be written again; others may not like that. */
  private static final String ENTITIES = "org.apache.hc.core5.http.io.entity.";

  private HttpClient5Call() {}

  /** Begins to record a request; null if it is none that is recorded. */
  static @Nullable Exchange begin(Object client, ClassicHttpRequest request) {
    if (!request.getMethod().equals("POST") || request.getPath() == null) {
      return null;
    }
    String path = request.getPath();
    return HttpCall.begin(
        HttpClient5Integration.NAME,
        client,
        request.getMethod(),
        path.indexOf('?') < 0 ? path : path.substring(0, path.indexOf('?')),
        () -> json(request.getEntity()));
  }

  private static Json json(@Nullable HttpEntity entity) {
    try {
      if (entity == null
          || !entity.isRepeatable()
          || !entity.getClass().getName().startsWith(ENTITIES)
          || !RequestBytes.isJson(entity.getContentType())) {
        return Json.MISSING;
      }
      RequestBytes bytes = new RequestBytes(entity.getContentLength());
      entity.writeTo(bytes);
      return bytes.json();
    } catch (IOException unreadable) {
      return Json.MISSING;
    }
  }

  /** The answer has begun to arrive: the program gets an entity that tells what it reads of it. */
  static void answered(Exchange exchange, ClassicHttpResponse response) {
    HttpEntity entity = response.getEntity();
    String id = header(response, "x-request-id");
    Witness witness =
        HttpCall.answered(
            exchange,
            response.getCode(),
            id == null ? header(response, "request-id") : id,
            entity == null ? null : entity.getContentEncoding());
    if (entity == null) {
      witness.ended();
    } else {
      response.setEntity(new RecordedEntity(entity, witness));
    }
  }

  private static @Nullable String header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }
}
