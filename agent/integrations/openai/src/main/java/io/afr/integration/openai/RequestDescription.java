package io.afr.integration.openai;

import com.openai.core.http.HttpRequest;
import io.afr.agent.json.Json;
import io.afr.agent.record.Call;
import io.afr.journal.Attribute;
import io.afr.journal.Content;
import io.afr.journal.Layer;
import io.afr.journal.PartName;
import java.util.List;

/**
 * What a request says, cut out of its body as the SDK wrote it. The body is read when the call is
 * described, which costs time and memory, and happens only if the call is recorded.
 */
final class RequestDescription {

  private final Endpoint endpoint;
  private final HttpRequest request;
  private Json body = Json.MISSING;

  RequestDescription(Endpoint endpoint, HttpRequest request) {
    this.endpoint = endpoint;
    this.request = request;
  }

  /** Whether the answer is to come as a stream of events; known once the call is described. */
  boolean isStreaming() {
    return body.get("stream").isTrue();
  }

  Call call() {
    body = RequestBody.json(request);
    Call call =
        Call.llm(Layer.SDK, OpenAiIntegration.NAME, endpoint.operation())
            .with(Attribute.PROVIDER, provider())
            .with(Attribute.MODEL, body.get("model").text())
            .with(Attribute.DIALECT, endpoint.dialect())
            .with(Attribute.STREAMING, isStreaming() ? true : null);
    switch (endpoint) {
      case CHAT -> conversation(call, body.get("messages"), "messages");
      case RESPONSES -> conversation(call, body.get("input"), "input");
      case COMPLETIONS -> input(call, "prompt");
      case EMBEDDINGS, MODERATIONS -> input(call, "input");
    }
    return call;
  }

  private String provider() {
    List<String> path = request.pathSegments();
    return path.size() > 1 && path.get(0).equals("openai") && path.get(1).equals("deployments")
        ? "azure.ai.openai"
        : "openai";
  }

  private void conversation(Call call, Json messages, String member) {
    for (Json message : messages.items()) {
      call.message(message.content());
    }
    if (messages.isString()) {
      call.message(messages.content());
    }
    if (body.get("tools").isPresent()) {
      call.part(PartName.TOOLS, body.get("tools").content());
    }
    parameters(call, member, "tools");
    call.evidence(endpoint == Endpoint.CHAT ? ChatEvidence.of(body) : ResponsesEvidence.of(body));
  }

  private void input(Call call, String member) {
    if (body.get(member).isPresent()) {
      call.part(PartName.INPUT, body.get(member).content());
    }
    parameters(call, member);
  }

  private void parameters(Call call, String... without) {
    if (body.isObject()) {
      call.part(PartName.PARAMETERS, json(body.bytesWithout(without)));
    }
  }

  private static Content json(byte[] bytes) {
    return Content.of(Content.JSON, bytes);
  }
}
