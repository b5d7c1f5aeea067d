package io.afr.agent.mdc;

import io.afr.agent.log.Log;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a class has been initialised, which only the JDK's inside knows: to read the MDC of
 * a program that has not used it would set its logging up.
 */
final class Initialised {

  private static final String inside = "jdk.internal.misc";

  private final @Nullable MethodHandle shouldBeInitialised;

  private Initialised(@Nullable MethodHandle shouldBeInitialised) {
    this.shouldBeInitialised = shouldBeInitialised;
  }

  static Initialised of(Instrumentation instrumentation) {
    try {
      Module agent = Initialised.class.getModule();
      instrumentation.redefineModule(
          Object.class.getModule(),
          Set.of(),
          Map.of(inside, Set.of(agent)),
          Map.of(),
          Set.of(),
          Map.of());
      Class<?> unsafe = Class.forName(inside + ".Unsafe");
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      Object instance =
          lookup.findStatic(unsafe, "getUnsafe", MethodType.methodType(unsafe)).invoke();
      return new Initialised(
          lookup
              .findVirtual(
                  unsafe, "shouldBeInitialized", MethodType.methodType(boolean.class, Class.class))
              .bindTo(instance));
    } catch (Throwable otherJdk) {
      Log.debug("nothing tells whether a class has been initialised", otherJdk);
      return new Initialised(null);
    }
  }

  /** True also where nobody can tell. */
  boolean is(Class<?> type) throws Throwable {
    return shouldBeInitialised == null || !(boolean) shouldBeInitialised.invokeExact(type);
  }
}
