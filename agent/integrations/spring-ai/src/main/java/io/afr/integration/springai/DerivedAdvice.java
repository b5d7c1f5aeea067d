package io.afr.integration.springai;

import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Another chain of advisors is made out of one, or what builds it. */
final class DerivedAdvice {

  private DerivedAdvice() {}

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class)
  static void exit(@Advice.This Object chain, @Advice.Return @Nullable Object derived) {
    if (derived != null) {
      Chains.derive(chain, derived);
    }
  }
}
