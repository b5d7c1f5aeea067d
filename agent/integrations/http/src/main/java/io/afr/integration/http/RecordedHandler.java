package io.afr.integration.http;

import io.afr.agent.wire.Exchange;
import io.afr.agent.wire.HttpCall;
import io.afr.agent.wire.Witness;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;

/** The handler of the program's, whose subscriber is watched as it is given the body. */
final class RecordedHandler<T> implements BodyHandler<T> {

  private final BodyHandler<T> handler;
  private final Exchange exchange;

  RecordedHandler(BodyHandler<T> handler, Exchange exchange) {
    this.handler = handler;
    this.exchange = exchange;
  }

  @Override
  public BodySubscriber<T> apply(HttpResponse.ResponseInfo response) {
    BodySubscriber<T> subscriber = handler.apply(response);
    try {
      HttpHeaders headers = response.headers();
      Witness witness =
          HttpCall.answered(
              exchange,
              response.statusCode(),
              headers
                  .firstValue("x-request-id")
                  .or(() -> headers.firstValue("request-id"))
                  .orElse(null),
              headers.firstValue("content-encoding").orElse(null));
      return new RecordedSubscriber<>(subscriber, witness);
    } catch (Throwable thrown) {
      Exchange.guarded(() -> exchange.failed(thrown));
      return subscriber;
    }
  }
}
