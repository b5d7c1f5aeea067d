package io.afr.integration.bedrock;

import io.afr.agent.json.Json;
import io.afr.agent.wire.Exchange;
import io.afr.agent.wire.RecordedFuture;
import io.afr.agent.wire.Request;
import io.afr.agent.wire.bedrock.BedrockApi;
import io.afr.journal.Layer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelResponse;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamRequest;

/** The SDK's requests and responses as exchanges. */
final class BedrockCall {

  private BedrockCall() {}

  /** Begins to record a request; null if it is none that is recorded. */
  static @Nullable Exchange begin(Object client, @Nullable Object request) {
    if (request instanceof ConverseRequest converse) {
      return converse(client, converse.modelId(), converse, false);
    } else if (request instanceof ConverseStreamRequest converse) {
      return converse(client, converse.modelId(), converse, true);
    } else if (request instanceof InvokeModelRequest invoke) {
      return invoke(client, invoke.modelId(), invoke.body(), false);
    } else if (request instanceof InvokeModelWithResponseStreamRequest invoke) {
      return invoke(client, invoke.modelId(), invoke.body(), true);
    }
    return null;
  }

  private static @Nullable Exchange converse(
      Object client, @Nullable String model, SdkPojo request, boolean streaming) {
    return Exchange.begin(
        Layer.SDK,
        BedrockIntegration.NAME,
        client,
        new Request(
            BedrockApi.converse(streaming), null, model, () -> Json.parse(PojoJson.of(request))));
  }

  private static @Nullable Exchange invoke(
      Object client, @Nullable String model, @Nullable SdkBytes body, boolean streaming) {
    Json json = body == null ? Json.MISSING : Json.parse(body.asByteArrayUnsafe());
    String id = model == null ? "" : model;
    return Exchange.begin(
        Layer.SDK,
        BedrockIntegration.NAME,
        client,
        new Request(BedrockApi.invoke(id, json, streaming), null, model, () -> json));
  }

  /** What the program gets instead of the SDK's future: it completes after the recording. */
  static @Nullable CompletableFuture<Object> returned(
      Exchange exchange, @Nullable CompletableFuture<Object> future, @Nullable Throwable thrown) {
    exchange.leave();
    if (future == null) {
      settled(exchange, null, thrown);
      return null;
    }
    return RecordedFuture.settled(
        future, (response, failure) -> settled(exchange, response, failure));
  }

  /** The answer is there, or will never be. */
  static void settled(Exchange exchange, @Nullable Object response, @Nullable Throwable thrown) {
    if (thrown != null) {
      failed(exchange, thrown);
      return;
    }
    if (response instanceof AwsResponse whole) {
      answered(exchange, whole);
      byte[] body =
          whole instanceof InvokeModelResponse invoked && invoked.body() != null
              ? invoked.body().asByteArrayUnsafe()
              : PojoJson.of(whole);
      exchange.received(body, 0, body.length);
    }
    exchange.ended();
  }

  static void answered(Exchange exchange, AwsResponse response) {
    boolean hasHttp = response.sdkHttpResponse() != null;
    boolean hasMetadata = response.responseMetadata() != null;
    exchange.answered(
        hasHttp ? response.sdkHttpResponse().statusCode() : 200,
        hasMetadata ? response.responseMetadata().requestId() : null);
  }

  private static void failed(Exchange exchange, Throwable thrown) {
    Throwable cause = thrown;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof AwsServiceException refusal && refusal.awsErrorDetails() != null) {
      exchange.refused(
          refusal.statusCode(),
          refusal.requestId(),
          String.valueOf(refusal.awsErrorDetails().errorCode()),
          refusal.awsErrorDetails().errorMessage());
    } else {
      exchange.failed(cause);
    }
  }
}
