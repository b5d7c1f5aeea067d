package io.afr.integration.bedrock;

import io.afr.agent.wire.Exchange;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponse;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.PayloadPart;
import software.amazon.awssdk.services.bedrockruntime.model.ResponseStream;

/** The program's handler of a stream in a model's own form, and what it is told is recorded. */
final class RecordedInvoke implements InvokeModelWithResponseStreamResponseHandler {

  private final InvokeModelWithResponseStreamResponseHandler handler;
  private final Exchange exchange;

  RecordedInvoke(InvokeModelWithResponseStreamResponseHandler handler, Exchange exchange) {
    this.handler = handler;
    this.exchange = exchange;
  }

  Exchange exchange() {
    return exchange;
  }

  @Override
  public void responseReceived(InvokeModelWithResponseStreamResponse response) {
    Exchange.guarded(() -> BedrockCall.answered(exchange, response));
    handler.responseReceived(response);
  }

  @Override
  public void onEventStream(SdkPublisher<ResponseStream> events) {
    handler.onEventStream(new RecordedEvents<>(events, exchange, RecordedInvoke::piece));
  }

  /** A model's own JSON; whatever else it may be is left out. */
  private static byte[] piece(ResponseStream event) {
    return event instanceof PayloadPart part && part.bytes() != null
        ? part.bytes().asByteArray()
        : new byte[0];
  }

  @Override
  public void exceptionOccurred(Throwable thrown) {
    handler.exceptionOccurred(thrown);
  }

  @Override
  public void complete() {
    handler.complete();
  }
}
