package io.afr.integration.googlegenai;

import io.afr.agent.wire.Exchange;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.apache.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** As {@link BodyAdvice}, in versions that send with Apache's HTTP client. */
final class EntityAdvice {

  private EntityAdvice() {}

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
  static @Nullable Object exit(
      @Advice.This Object response,
      @Advice.Return @Nullable HttpEntity entity,
      @Advice.Thrown @Nullable Throwable thrown) {
    Exchange exchange = GoogleGenAiCall.reading(response);
    if (exchange == null) {
      return entity;
    }
    if (thrown != null) {
      GoogleGenAiCall.refused(exchange, thrown);
    }
    return entity == null ? null : new RecordedEntity(entity, exchange);
  }
}
