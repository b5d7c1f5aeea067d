package io.afr.integration.openai;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.returns;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.afr.agent.weave.Hook;
import java.util.List;

/**
 * Where OpenAI's SDK is woven; a class of its own, because verifying it loads Byte Buddy, which a
 * program without the SDK never needs.
 */
final class OpenAiHooks {

  private OpenAiHooks() {}

  static List<Hook> all() {
    return List.of(
        new Hook(
            named(OpenAiIntegration.CLIENT),
            named("execute").and(takesArguments(2)),
            ExecuteAdvice.class),
        new Hook(
            named(OpenAiIntegration.CLIENT),
            named("executeAsync").and(takesArguments(2)),
            ExecuteAsyncAdvice.class),
        new Hook(
            named(OpenAiIntegration.PREPARE),
            named("prepare").and(returns(named("com.openai.core.http.HttpRequest"))),
            PrepareAdvice.class));
  }
}
