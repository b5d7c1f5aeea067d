package io.afr.agent.json;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Calls a method of the host, which may throw anything. */
final class HostCall {

  private HostCall() {}

  /** What stands in the place of a value that could not be had. */
  record Threw(String type) {

    @Override
    public String toString() {
      return "(threw " + type + ")";
    }
  }

  /** What the call returns, or that it {@link Threw}. */
  static @Nullable Object of(Callable<? extends @Nullable Object> call) {
    try {
      return call.call();
    } catch (Throwable e) {
      return threw(e);
    }
  }

  static Threw threw(Throwable thrown) {
    Throwable named = thrown;
    if (thrown instanceof InvocationTargetException && thrown.getCause() != null) {
      named = thrown.getCause();
    }
    if (named instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    return new Threw(named.getClass().getName());
  }
}
