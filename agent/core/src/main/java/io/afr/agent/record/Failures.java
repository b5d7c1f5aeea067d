package io.afr.agent.record;

import io.afr.journal.Content;
import io.afr.journal.Failure;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** What is kept of an exception of the host, whose methods may do anything. */
final class Failures {

  private Failures() {}

  /** Named after the exception itself, not after what futures and reflection wrap around it. */
  static Failure of(Throwable thrown) {
    Throwable named = unwrapped(thrown);
    return new Failure(
        named.getClass().getName(),
        Limits.message(message(named)),
        Content.text(new StackText(true).of(thrown)));
  }

  /** As {@link #of}, but of what was thrown only the types and where. */
  static Failure withoutMessages(Throwable thrown) {
    return new Failure(
        unwrapped(thrown).getClass().getName(),
        null,
        Content.text(new StackText(false).of(thrown)));
  }

  private static Throwable unwrapped(Throwable thrown) {
    Throwable named = thrown;
    // Bounded: a hostile exception may be its own cause.
    for (int i = 0; i < 8 && isWrapper(named); i++) {
      Throwable cause = cause(named);
      if (cause == null) {
        return named;
      }
      named = cause;
    }
    return named;
  }

  private static boolean isWrapper(Throwable thrown) {
    Class<?> type = thrown.getClass();
    return type == CompletionException.class
        || type == ExecutionException.class
        || type == InvocationTargetException.class
        || type == UndeclaredThrowableException.class;
  }

  static @Nullable String message(Throwable thrown) {
    try {
      return thrown.getMessage();
    } catch (Throwable e) {
      return "(getMessage threw " + e.getClass().getName() + ")";
    }
  }

  static @Nullable Throwable cause(Throwable thrown) {
    try {
      return thrown.getCause();
    } catch (Throwable e) {
      return null;
    }
  }
}
