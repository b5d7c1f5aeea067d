package io.afr.agent.weave;

import java.util.function.Function;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;
import org.jspecify.annotations.Nullable;

/**
 * Weaves one advice class into the matching methods of the matching types.
 *
 * @param type asked only of types that the integration names or that implement a contract of its
 * @param method asked of every method that such a type declares and that has a body
 * @param advice a class with {@code @Advice} methods, {@code inline = false}, whose entry and exit
 *     pass only JDK types between them
 * @param site what a parameter with {@link Site} is told of each method; null if there is none
 */
public record Hook(
    ElementMatcher<? super TypeDescription> type,
    ElementMatcher<? super MethodDescription> method,
    Class<?> advice,
    @Nullable Function<? super MethodDescription, String> site) {

  /** For advice that knows itself what it is woven into. */
  public Hook(
      ElementMatcher<? super TypeDescription> type,
      ElementMatcher<? super MethodDescription> method,
      Class<?> advice) {
    this(type, method, advice, null);
  }
}
