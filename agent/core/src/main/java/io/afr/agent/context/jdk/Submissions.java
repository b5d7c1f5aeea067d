package io.afr.agent.context.jdk;

import io.afr.agent.context.Context;
import io.afr.agent.context.CurrentContext;
import org.jspecify.annotations.Nullable;

/**
 * The waiting tasks of this JVM: what the advice of this package shares with that of libraries
 * which bring threads of their own.
 */
public final class Submissions {

  /** Tasks handed to an executor; each submission runs once. */
  private static final TaskContexts queued = new TaskContexts();

  /** Tasks that know their work from birth: fork/join tasks, among them all completion stages. */
  private static final TaskContexts born = new TaskContexts();

  /** Stands for "the thread was in no context", which has to be told from "nothing changed". */
  private static final Object none = new Object();

  private Submissions() {}

  /** Remembers who hands a task over, to be run once for it. */
  public static void submitted(@Nullable Object task) {
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
  public static void startQueued(@Nullable Object task) {
    CurrentContext.set(task == null ? null : queued.take(task));
  }

  /** The context that a task was created in; null if there is none or its calls have ended. */
  static @Nullable Context of(Object task) {
    return born.peek(task);
  }

  /** The context that a task was submitted in, if it was not handed out yet; it is then. */
  public static @Nullable Context claim(Object task) {
    return queued.take(task);
  }

  /**
   * Puts the thread into a context, if it is in another one.
   *
   * @return what {@link #leave} takes; null if nothing changed
   */
  public static @Nullable Object enter(@Nullable Context context) {
    if (context == null || context == CurrentContext.get()) {
      return null;
    }
    Context before = CurrentContext.set(context);
    return before == null ? none : before;
  }

  /** Puts the thread back. */
  public static void leave(@Nullable Object before) {
    if (before != null) {
      CurrentContext.set(before == none ? null : (Context) before);
    }
  }
}
