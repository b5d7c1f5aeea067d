package io.afr.integration.http;

import io.afr.agent.wire.Exchange;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import okhttp3.Call;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** OkHttp sends a request, on the caller's thread or on its own. */
final class CallAdvice {

  private CallAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(@Advice.This Call call) {
    return OkHttpCall.begin(call);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
  static @Nullable Object exit(
      @Advice.This Call call,
      @Advice.Enter @Nullable Object entered,
      @Advice.Return @Nullable Response response,
      @Advice.Thrown @Nullable Throwable thrown) {
    if (!(entered instanceof Exchange exchange)) {
      return response;
    }
    exchange.leave();
    if (thrown != null) {
      OkHttpCall.failed(exchange, call, thrown);
    }
    return response == null ? null : OkHttpCall.answered(exchange, call, response);
  }
}
