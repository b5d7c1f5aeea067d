package io.afr.integration.googlegenai;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.afr.agent.weave.Hook;
import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * Where Google's SDK is woven; a class of its own, because verifying it loads Byte Buddy, which a
 * program without the SDK never needs.
 */
final class GoogleGenAiHooks {

  private GoogleGenAiHooks() {}

  static List<Hook> all() {
    return List.of(
        client("request", RequestAdvice.class),
        client("asyncRequest", AsyncRequestAdvice.class),
        response("getBody", BodyAdvice.class),
        response("getEntity", EntityAdvice.class),
        response("close", CloseAdvice.class));
  }

  /** The one that takes JSON; the other takes the bytes of files. */
  private static Hook client(String method, Class<?> advice) {
    ElementMatcher.Junction<MethodDescription> takesJson =
        takesArguments(4).and(takesArgument(2, String.class));
    return new Hook(
        named(GoogleGenAiIntegration.CLIENT),
        named(method).<MethodDescription>and(takesJson),
        advice);
  }

  private static Hook response(String method, Class<?> advice) {
    return new Hook(
        named(GoogleGenAiIntegration.RESPONSE), named(method).and(takesArguments(0)), advice);
  }
}
