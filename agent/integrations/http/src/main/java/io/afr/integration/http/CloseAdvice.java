package io.afr.integration.http;

import net.bytebuddy.asm.Advice;
import org.apache.hc.core5.http.HttpEntityContainer;
import org.jspecify.annotations.Nullable;

/** The program closes a response of Apache's client, read or not. */
final class CloseAdvice {

  private CloseAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(@Advice.This HttpEntityContainer response) {
    if (response.getEntity() instanceof RecordedEntity entity) {
      entity.closing();
      return entity;
    }
    return null;
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(@Advice.Enter @Nullable Object entered) {
    if (entered instanceof RecordedEntity entity) {
      entity.ended();
    }
  }
}
