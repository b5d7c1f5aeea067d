package io.afr.integration.benchmark;

import net.bytebuddy.asm.Advice;

/** Counts, so that it cannot be optimised away. */
public final class CountAdvice {

  /** Read by nobody and public, so that the compiler must keep it. */
  public static int entered;

  public static int left;

  private CountAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static Object enter(@Advice.This Object self) {
    entered++;
    return self;
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(@Advice.Enter Object entry, @Advice.Thrown Throwable thrown) {
    left++;
  }
}
