package io.afr.agent.weave;

import io.afr.agent.log.Log;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps what advice throws from the program. A {@link LinkageError} would come back at every call,
 * so it switches the call off for good; anything else is counted, and said once.
 */
final class Fence {

  private static final AtomicLong failures = new AtomicLong();
  private static final MethodHandle caught;

  static {
    try {
      caught =
          MethodHandles.lookup()
              .findVirtual(
                  Fence.class, "caught", MethodType.methodType(void.class, Throwable.class));
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private final MutableCallSite site;
  private final String integration;
  private final String advice;
  private final String target;
  private final WeaveListener listener;

  Fence(
      MutableCallSite site,
      String integration,
      String advice,
      String target,
      WeaveListener listener) {
    this.site = site;
    this.integration = integration;
    this.advice = advice;
    this.target = target;
    this.listener = listener;
  }

  /** How often advice has failed in this JVM. */
  static long failures() {
    return failures.get();
  }

  MethodHandle around(MethodHandle handle) {
    MethodHandle nothing = MethodHandles.empty(MethodType.methodType(handle.type().returnType()));
    MethodHandle handler = MethodHandles.collectArguments(nothing, 0, caught.bindTo(this));
    return MethodHandles.catchException(handle, Throwable.class, handler);
  }

  void retire(LinkageError cause) {
    site.setTarget(MethodHandles.empty(site.type()));
    MutableCallSite.syncAll(new MutableCallSite[] {site});
    failures.incrementAndGet();
    listener.retired(new RetiredSite(integration, advice, target, cause));
  }

  /** What the method handle calls. */
  void caught(Throwable thrown) {
    try {
      if (thrown instanceof LinkageError unfit) {
        retire(unfit);
      } else if (thrown instanceof StackOverflowError) {
        // The program's own, and no room to say so.
        failures.incrementAndGet();
      } else {
        failures.incrementAndGet();
        Log.warn(
            advice + thrown.getClass().getName(),
            integration + ": " + advice + " failed, the program goes on: " + thrown);
        Log.debug(advice, thrown);
      }
    } catch (Throwable again) {
      // A hostile toString, no memory for the message: there is nobody left to tell.
      failures.incrementAndGet();
    }
  }
}
