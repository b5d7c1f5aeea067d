package io.afr.integration.http;

import io.afr.agent.wire.Exchange;
import io.afr.agent.wire.Witness;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Copies what the program's subscriber is given, when it is; demand and cancelling are its own. */
final class RecordedSubscriber<T> implements BodySubscriber<T> {

  private final BodySubscriber<T> subscriber;
  private final Witness witness;

  RecordedSubscriber(BodySubscriber<T> subscriber, Witness witness) {
    this.subscriber = subscriber;
    this.witness = witness;
  }

  @Override
  public CompletionStage<T> getBody() {
    return subscriber.getBody();
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscriber.onSubscribe(
        new Flow.Subscription() {
          @Override
          public void request(long n) {
            subscription.request(n);
          }

          @Override
          public void cancel() {
            witness.closing();
            try {
              subscription.cancel();
            } finally {
              Exchange.guarded(witness::ended);
            }
          }
        });
  }

  @Override
  public void onNext(List<ByteBuffer> pieces) {
    Exchange.guarded(() -> pieces.forEach(this::copy));
    subscriber.onNext(pieces);
  }

  private void copy(ByteBuffer piece) {
    byte[] bytes = new byte[piece.remaining()];
    piece.duplicate().get(bytes);
    witness.received(bytes, 0, bytes.length);
  }

  @Override
  public void onError(Throwable thrown) {
    Exchange.guarded(() -> witness.broke(thrown));
    subscriber.onError(thrown);
  }

  @Override
  public void onComplete() {
    Exchange.guarded(witness::ended);
    subscriber.onComplete();
  }
}
