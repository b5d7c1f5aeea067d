package io.afr.integration.http;

import io.afr.agent.json.Json;
import io.afr.agent.wire.Exchange;
import io.afr.agent.wire.HttpCall;
import io.afr.agent.wire.RequestBytes;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Requests of the JDK's client. */
final class JdkRequest {

  /** Its publishers of texts and bytes can be asked again; others may not like that. */
  private static final String PUBLISHERS = "jdk.internal.net.http.RequestPublishers$";

  private JdkRequest() {}

  /** Begins to record a request; null if it is none that is recorded. */
  static @Nullable Exchange begin(Object client, HttpRequest request) {
    return HttpCall.begin(
        JdkClientIntegration.NAME,
        client,
        request.method(),
        request.uri().getPath(),
        () -> request.bodyPublisher().map(JdkRequest::json).orElse(Json.MISSING));
  }

  private static Json json(HttpRequest.BodyPublisher publisher) {
    String kind = publisher.getClass().getName();
    if (!kind.equals(PUBLISHERS + "StringPublisher")
        && !kind.equals(PUBLISHERS + "ByteArrayPublisher")) {
      return Json.MISSING;
    }
    Body body = new Body(publisher.contentLength());
    publisher.subscribe(body);
    return body.bytes.json();
  }

  /** Takes it all; these publishers give it while they are subscribed to. */
  private static final class Body implements Flow.Subscriber<ByteBuffer> {

    private final RequestBytes bytes;

    Body(long length) {
      bytes = new RequestBytes(length);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(ByteBuffer piece) {
      byte[] copy = new byte[piece.remaining()];
      piece.duplicate().get(copy);
      bytes.write(copy, 0, copy.length);
    }

    @Override
    public void onError(Throwable thrown) {}

    @Override
    public void onComplete() {}
  }
}
