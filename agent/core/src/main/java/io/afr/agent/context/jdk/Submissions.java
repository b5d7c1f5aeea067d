package io.afr.agent.context.jdk;

import io.afr.agent.context.Context;
import io.afr.agent.context.CurrentContext;
import org.jspecify.annotations.Nullable;

/** The waiting tasks of this JVM: what the advice of this package shares. */
final class Submissions {

  /** Tasks handed to an executor; each submission runs once. */
  private static final TaskContexts queued = new TaskContexts();

  /** Tasks that know their work from birth: fork/join tasks, among them all completion stages. */
  private static final TaskContexts born = new TaskContexts();

  private Submissions() {}

  static void submitted(@Nullable Object task) {
    Context context = CurrentContext.get();
    if (context != null && task != null) {
      queued.put(task, context);
    }
  }

  static void created(Object task) {
    Context context = CurrentContext.get();
    if (context != null) {
      born.put(task, context);
    }
  }

  /** Puts a pool's thread into the context of the task that it is about to run, or into none. */
  static void startQueued(@Nullable Object task) {
    CurrentContext.set(task == null ? null : queued.take(task));
  }

  /** The context that a task was created in; null if there is none or its calls have ended. */
  static @Nullable Context of(Object task) {
    return born.peek(task);
  }
}
