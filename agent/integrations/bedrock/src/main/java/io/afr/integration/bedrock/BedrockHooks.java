package io.afr.integration.bedrock;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.afr.agent.weave.Hook;
import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * Where the SDK is woven; a class of its own, because verifying it loads Byte Buddy, which a
 * program without the SDK never needs.
 */
final class BedrockHooks {

  private static final String MODEL = "software.amazon.awssdk.services.bedrockruntime.model.";

  private BedrockHooks() {}

  static List<Hook> all() {
    return List.of(
        new Hook(
            named(BedrockIntegration.CLIENT),
            one("converse", "ConverseRequest").or(one("invokeModel", "InvokeModelRequest")),
            CallAdvice.class),
        new Hook(
            named(BedrockIntegration.ASYNC_CLIENT),
            one("converse", "ConverseRequest").or(one("invokeModel", "InvokeModelRequest")),
            AsyncCallAdvice.class),
        new Hook(
            named(BedrockIntegration.ASYNC_CLIENT),
            streamed("converseStream", "ConverseStreamRequest"),
            ConverseStreamAdvice.class),
        new Hook(
            named(BedrockIntegration.ASYNC_CLIENT),
            streamed("invokeModelWithResponseStream", "InvokeModelWithResponseStreamRequest"),
            InvokeStreamAdvice.class));
  }

  private static ElementMatcher.Junction<MethodDescription> one(String name, String request) {
    return named(name).and(takesArguments(1)).and(takesArgument(0, named(MODEL + request)));
  }

  private static ElementMatcher.Junction<MethodDescription> streamed(String name, String request) {
    return named(name).and(takesArguments(2)).and(takesArgument(0, named(MODEL + request)));
  }
}
