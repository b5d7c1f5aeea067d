package io.afr.integration.bedrock;

import io.afr.agent.wire.Exchange;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;

/** The program's handler of a Converse stream, and what it is told is recorded. */
final class RecordedConverse implements ConverseStreamResponseHandler {

  private final ConverseStreamResponseHandler handler;
  private final Exchange exchange;

  RecordedConverse(ConverseStreamResponseHandler handler, Exchange exchange) {
    this.handler = handler;
    this.exchange = exchange;
  }

  Exchange exchange() {
    return exchange;
  }

  @Override
  public void responseReceived(ConverseStreamResponse response) {
    Exchange.guarded(() -> BedrockCall.answered(exchange, response));
    handler.responseReceived(response);
  }

  @Override
  public void onEventStream(SdkPublisher<ConverseStreamOutput> events) {
    handler.onEventStream(
        new RecordedEvents<>(
            events, exchange, event -> PojoJson.event(event.sdkEventType().toString(), event)));
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
