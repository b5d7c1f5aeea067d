package io.afr.integration.anthropic;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.returns;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.afr.agent.weave.Hook;
import java.util.List;

/**
 * Where Anthropic's SDK is woven; a class of its own, because verifying it loads Byte Buddy, which
 * a program without the SDK never needs.
 */
final class AnthropicHooks {

  private static final String TOOL_USE = "com.anthropic.models.beta.messages.BetaToolUseBlockParam";

  private AnthropicHooks() {}

  static List<Hook> all() {
    return List.of(
        new Hook(
            named(AnthropicIntegration.CLIENT),
            named("execute").and(takesArguments(2)),
            ExecuteAdvice.class),
        new Hook(
            named(AnthropicIntegration.CLIENT),
            named("executeAsync").and(takesArguments(2)),
            ExecuteAsyncAdvice.class),
        new Hook(
            named(AnthropicIntegration.PREPARE),
            named("prepare").and(returns(named("com.anthropic.core.http.HttpRequest"))),
            PrepareAdvice.class),
        new Hook(
            named(AnthropicIntegration.TOOL_RUNNER),
            named("generateToolUseResult").and(takesArgument(0, named(TOOL_USE))),
            ToolAdvice.class));
  }
}
