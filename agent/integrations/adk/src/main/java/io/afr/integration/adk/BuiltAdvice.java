package io.afr.integration.adk;

import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** A request to a model is built. */
final class BuiltAdvice {

  private BuiltAdvice() {}

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class)
  static void exit(@Advice.This Object builder, @Advice.Return @Nullable Object request) {
    if (request != null) {
      Requests.built(builder, request);
    }
  }
}
