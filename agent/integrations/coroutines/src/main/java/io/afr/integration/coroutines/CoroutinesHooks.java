package io.afr.integration.coroutines;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.afr.agent.weave.Hook;
import java.util.List;

/** Where coroutines are woven; apart, because it loads Byte Buddy. */
final class CoroutinesHooks {

  private CoroutinesHooks() {}

  static List<Hook> all() {
    return List.of(
        new Hook(
            named(CoroutinesIntegration.SCHEDULER),
            named("createTask").and(takesArguments(2)),
            CreateTaskAdvice.class),
        new Hook(
            named(CoroutinesIntegration.SCHEDULER),
            named("runSafely").and(takesArguments(1)),
            RunTaskAdvice.class),
        new Hook(
            named(CoroutinesIntegration.LIMITED),
            named("dispatch").and(takesArgument(1, Runnable.class)),
            QueueAdvice.class),
        new Hook(
            named(CoroutinesIntegration.TASK),
            named("run").and(takesArguments(0)),
            RunQueuedAdvice.class));
  }
}
