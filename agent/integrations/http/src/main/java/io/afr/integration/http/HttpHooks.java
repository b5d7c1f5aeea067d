package io.afr.integration.http;

import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.afr.agent.weave.Hook;
import java.util.List;

/**
 * Where HTTP clients are woven; a class of its own, because verifying it loads Byte Buddy, which a
 * program without any never needs.
 */
final class HttpHooks {

  private HttpHooks() {}

  static List<Hook> jdk() {
    return List.of(
        new Hook(
            named(JdkClientIntegration.CLIENT),
            named("sendAsync").and(takesArguments(4)),
            SendAdvice.class));
  }

  static List<Hook> okHttp() {
    return List.of(
        new Hook(
            named(OkHttpIntegration.CALL),
            nameStartsWith("getResponseWithInterceptorChain").and(takesArguments(0)),
            CallAdvice.class));
  }

  static List<Hook> httpClient5() {
    return List.of(
        new Hook(
            named(HttpClient5Integration.CLIENT),
            named("doExecute").and(takesArguments(3)),
            ExecuteAdvice.class),
        new Hook(
            named(HttpClient5Integration.RESPONSE),
            named("close").and(takesArguments(0)),
            CloseAdvice.class));
  }
}
