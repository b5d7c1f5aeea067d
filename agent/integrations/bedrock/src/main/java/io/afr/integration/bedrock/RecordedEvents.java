package io.afr.integration.bedrock;

import io.afr.agent.wire.Exchange;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.core.async.SdkPublisher;

/**
 * The events of an answer as they come: each is told on at once, on the same thread and only when
 * asked for. What is kept of them is their JSON, as events of a {@code text/event-stream}.
 */
final class RecordedEvents<T> implements SdkPublisher<T> {

  private static final byte[] before = "data: ".getBytes(StandardCharsets.UTF_8);
  private static final byte[] after = "\n\n".getBytes(StandardCharsets.UTF_8);

  private final SdkPublisher<T> source;
  private final Exchange exchange;
  private final Function<T, byte[]> json;

  RecordedEvents(SdkPublisher<T> source, Exchange exchange, Function<T, byte[]> json) {
    this.source = source;
    this.exchange = exchange;
    this.json = json;
  }

  @Override
  public void subscribe(Subscriber<? super T> subscriber) {
    source.subscribe(subscriber == null ? null : new Recording(subscriber));
  }

  private void record(T event) {
    byte[] bytes = json.apply(event);
    if (bytes.length > 0) {
      ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length + 8);
      kept.writeBytes(before);
      kept.writeBytes(onOneLine(bytes));
      kept.writeBytes(after);
      exchange.received(kept.toByteArray(), 0, kept.size());
    }
  }

  /** Within texts JSON has no line breaks. */
  private static byte[] onOneLine(byte[] json) {
    for (int i = 0; i < json.length; i++) {
      json[i] = json[i] == '\n' || json[i] == '\r' ? (byte) ' ' : json[i];
    }
    return json;
  }

  private final class Recording implements Subscriber<T> {

    private final Subscriber<? super T> subscriber;

    Recording(Subscriber<? super T> subscriber) {
      this.subscriber = subscriber;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
      subscriber.onSubscribe(
          subscription == null
              ? null
              : new Subscription() {
                @Override
                public void request(long count) {
                  subscription.request(count);
                }

                @Override
                public void cancel() {
                  exchange.closing();
                  subscription.cancel();
                  Exchange.guarded(exchange::ended);
                }
              });
    }

    @Override
    public void onNext(T event) {
      Exchange.guarded(() -> record(event));
      subscriber.onNext(event);
    }

    /** The SDK may try again: only its future says that this was the end. */
    @Override
    public void onError(Throwable thrown) {
      subscriber.onError(thrown);
    }

    @Override
    public void onComplete() {
      Exchange.guarded(exchange::ended);
      subscriber.onComplete();
    }
  }
}
