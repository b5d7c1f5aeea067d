package io.afr.agent.context.jdk;

import io.afr.agent.context.CurrentContext;
import net.bytebuddy.asm.Advice;

/** A fork/join pool's thread starts. What it inherited belongs to whoever made the pool grow. */
final class ForkJoinThreadAdvice {

  private ForkJoinThreadAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static void enter() {
    CurrentContext.set(null);
  }
}
