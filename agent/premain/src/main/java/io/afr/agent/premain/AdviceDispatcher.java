package io.afr.agent.premain;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Function;

/**
 * The only class that woven code names. Under another name it is defined in {@code java.lang},
 * where every class loader sees it, whatever it hides; it hands each call site over to the agent's
 * linker.
 */
public final class AdviceDispatcher {

  /** Turns {@code {Lookup, String, MethodType, Object[]}} into a call site; set by the agent. */
  @SuppressWarnings("NullAway.Init")
  public static volatile Function<Object[], CallSite> linker;

  private AdviceDispatcher() {}

  /** Links a call of advice; what cannot be linked does nothing. */
  public static CallSite bootstrap(
      MethodHandles.Lookup caller, String method, MethodType type, Object... hook) {
    try {
      return linker.apply(new Object[] {caller, method, type, hook});
    } catch (Throwable failed) {
      return new ConstantCallSite(MethodHandles.empty(type));
    }
  }
}
