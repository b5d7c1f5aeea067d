package io.afr.integration.anthropic;

import com.anthropic.core.http.HttpRequest;
import io.afr.agent.wire.Callers;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Every request is prepared on the thread of the SDK's caller. */
final class PrepareAdvice {

  private PrepareAdvice() {}

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class)
  static void exit(@Advice.Return @Nullable HttpRequest request) {
    if (request != null) {
      Callers.prepared(request);
    }
  }
}
