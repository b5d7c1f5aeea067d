package io.afr.integration.googlegenai;

import io.afr.agent.wire.Exchange;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** The SDK asks for the body of an answer, or hears that there is only a refusal. */
final class BodyAdvice {

  private BodyAdvice() {}

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
  static @Nullable Object exit(
      @Advice.This Object response,
      @Advice.Return @Nullable ResponseBody body,
      @Advice.Thrown @Nullable Throwable thrown) {
    Exchange exchange = GoogleGenAiCall.reading(response);
    if (exchange == null) {
      return body;
    }
    if (thrown != null) {
      GoogleGenAiCall.refused(exchange, thrown);
    }
    return body == null ? null : new RecordedResponseBody(body, exchange);
  }
}
