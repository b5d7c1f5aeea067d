package io.afr.agent.wire;

import io.afr.agent.json.Json;
import io.afr.agent.record.Call;
import io.afr.journal.Attribute;
import io.afr.journal.Layer;

/** What a request says, cut out of its body as the program wrote it. */
final class RequestDescription {

  private final Layer layer;
  private final String library;
  private final Request request;
  private boolean streaming;

  RequestDescription(Layer layer, String library, Request request) {
    this.layer = layer;
    this.library = library;
    this.request = request;
  }

  /** Whether the answer is to come in pieces; known once the call is described. */
  boolean isStreaming() {
    return streaming;
  }

  Call call() {
    Api api = request.api();
    Json body = request.body().get();
    streaming = api.isStreaming(body);
    Call call =
        Call.llm(layer, library, api.operation())
            .with(
                Attribute.PROVIDER,
                request.provider() == null ? api.provider() : request.provider())
            .with(Attribute.MODEL, request.model())
            .with(Attribute.DIALECT, api.dialect())
            .with(Attribute.STREAMING, streaming ? true : null);
    api.describe(body, call);
    return call;
  }
}
