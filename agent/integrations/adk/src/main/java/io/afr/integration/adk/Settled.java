package io.afr.integration.adk;

import io.afr.agent.json.Getter;
import java.lang.reflect.Field;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a method that has done all its work from one that has only described it: the former returns
 * what is there already. Nobody needs to subscribe to that, and some callers never do.
 */
final class Settled {

  private static final String OPERATORS = "io.reactivex.rxjava3.internal.operators.";

  private static final Set<String> values =
      Set.of(
          OPERATORS + "flowable.FlowableJust",
          OPERATORS + "single.SingleJust",
          OPERATORS + "maybe.MaybeJust");

  private static final Set<String> nothings =
      Set.of(
          OPERATORS + "flowable.FlowableEmpty",
          OPERATORS + "maybe.MaybeEmpty",
          OPERATORS + "completable.CompletableEmpty");

  private Settled() {}

  /** Whether what a method returned ends without an item. */
  static boolean isEmpty(Object returned) {
    return nothings.contains(returned.getClass().getName());
  }

  /** The only item of what a method returned; null if it is not there yet. */
  static @Nullable Object value(Object returned) {
    if (!values.contains(returned.getClass().getName())) {
      return null;
    }
    Object value = Getter.field(returned, "value");
    return value instanceof Field ? null : value;
  }
}
