package io.afr.integration.http;

import io.afr.agent.wire.Exchange;
import io.afr.agent.wire.Sending;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** The JDK's client sends a request; also one that the program waits for. */
final class SendAdvice {

  private SendAdvice() {}

  /**
   * Puts a handler that is told of the response in the place of the program's.
   *
   * @return the sending, and the handler of the response that takes the place of the program's;
   *     null if the request is none that is recorded
   */
  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  @Advice.AssignReturned.ToArguments(
      @Advice.AssignReturned.ToArguments.ToArgument(
          value = 1,
          index = 1,
          typing = Assigner.Typing.DYNAMIC))
  static Object @Nullable [] enter(
      @Advice.This Object client,
      @Advice.Argument(0) HttpRequest request,
      @Advice.Argument(1) HttpResponse.BodyHandler<?> handler) {
    Exchange exchange = JdkRequest.begin(client, request);
    return exchange == null
        ? null
        : new Object[] {
          new Sending(exchange, false, null), new RecordedHandler<>(handler, exchange)
        };
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
  static @Nullable Object exit(
      @Advice.Enter Object @Nullable [] entered,
      @Advice.Return @Nullable CompletableFuture<Object> future,
      @Advice.Thrown @Nullable Throwable thrown) {
    return entered != null && entered[0] instanceof Sending sending
        ? sending.returned(future, thrown, (exchange, response) -> response)
        : future;
  }
}
