package io.afr.agent.weave;

import java.util.function.Function;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.matcher.ElementMatchers;
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

  /**
   * Into a method of every class and interface below a contract, itself included; told by name and
   * exact parameter types, and those by name: they need not exist in the version that is woven.
   *
   * @param contract binary name
   * @param parameters binary names
   */
  public static Hook below(String contract, String method, Class<?> advice, String... parameters) {
    return new Hook(new Below(contract), called(method, parameters), advice);
  }

  /** Into methods of every class and interface below a contract, itself included. */
  public static Hook below(
      String contract, ElementMatcher<? super MethodDescription> method, Class<?> advice) {
    return new Hook(new Below(contract), method, advice);
  }

  /** Into methods of one class. */
  public static Hook of(
      String type, ElementMatcher<? super MethodDescription> method, Class<?> advice) {
    return new Hook(ElementMatchers.named(type), method, advice);
  }

  /** Methods of a name with exactly these parameters, binary names. */
  public static ElementMatcher.Junction<MethodDescription> called(
      String method, String... parameters) {
    ElementMatcher.Junction<MethodDescription> matcher =
        ElementMatchers.<MethodDescription>named(method)
            .and(ElementMatchers.takesArguments(parameters.length));
    for (int i = 0; i < parameters.length; i++) {
      matcher = matcher.and(ElementMatchers.takesArgument(i, ElementMatchers.named(parameters[i])));
    }
    return matcher;
  }
}
