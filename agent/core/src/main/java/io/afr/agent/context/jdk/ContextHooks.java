package io.afr.agent.context.jdk;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.afr.agent.weave.Hook;
import io.afr.agent.weave.JdkHooks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinTask;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/** The hooks that carry the context through the JDK's own executors, futures and threads. */
public final class ContextHooks {

  private static final String pool = "java.util.concurrent.ThreadPoolExecutor";
  private static final String worker = "java.util.concurrent.ThreadPoolExecutor$Worker";
  private static final String scheduledPool = "java.util.concurrent.ScheduledThreadPoolExecutor";
  private static final String futureTask = "java.util.concurrent.FutureTask";
  private static final String scheduledTask =
      "java.util.concurrent.ScheduledThreadPoolExecutor$ScheduledFutureTask";
  private static final String forkJoinTask = "java.util.concurrent.ForkJoinTask";
  private static final String forkJoinThread = "java.util.concurrent.ForkJoinWorkerThread";
  private static final String future = CompletableFuture.class.getName();

  private ContextHooks() {}

  /** Asked once, on an agent thread, after the first library class was woven. */
  public static JdkHooks hooks() {
    return new JdkHooks(
        types(),
        List.of(
            hook(pool, named("execute").and(takesArguments(1)), ExecuteAdvice.class),
            hook(pool, named("getTask").and(takesArguments(0)), NextTaskAdvice.class),
            hook(worker, named("run").and(takesArguments(0)), WorkerRunAdvice.class),
            hook(scheduledPool, named("delayedExecute"), ExecuteAdvice.class),
            hook(futureTask, named("run").and(takesArguments(0)), FutureTaskAdvice.class),
            hook(scheduledTask, named("run").and(takesArguments(0)), FutureTaskAdvice.class),
            hook(forkJoinTask, isConstructor(), CreateAdvice.class),
            hook(forkJoinTask, named("doExec").and(takesArguments(0)), RunAdvice.class),
            hook(forkJoinThread, named("run").and(takesArguments(0)), ForkJoinThreadAdvice.class),
            new Hook(
                nameStartsWith(future + "$"),
                named("tryFire").and(takesArguments(int.class)),
                RunAdvice.class)));
  }

  private static Hook hook(
      String type, ElementMatcher<? super MethodDescription> method, Class<?> advice) {
    return new Hook(named(type), method, advice);
  }

  private static Set<String> types() {
    Set<String> types =
        new HashSet<>(
            Set.of(
                pool,
                worker,
                scheduledPool,
                futureTask,
                scheduledTask,
                forkJoinTask,
                forkJoinThread));
    // Completion stages are private classes, and their number has grown from JDK to JDK.
    for (Class<?> stage : CompletableFuture.class.getDeclaredClasses()) {
      if (ForkJoinTask.class.isAssignableFrom(stage)) {
        types.add(stage.getName());
      }
    }
    return types;
  }
}
