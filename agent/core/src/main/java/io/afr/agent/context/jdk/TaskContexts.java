package io.afr.agent.context.jdk;

import io.afr.agent.context.Context;
import io.afr.agent.context.WeakIdentityMap;
import org.jspecify.annotations.Nullable;

/**
 * Which context each waiting task was submitted in, by the task's identity.
 *
 * <p>The same object may wait several times, submitted in different contexts; since nothing tells
 * those apart, they are handed out in the order of submission. Tasks are held weakly: one that is
 * never run takes its entry with it. Written without lambdas, because this runs inside {@code
 * java.util.concurrent}.
 */
final class TaskContexts {

  /** One object that waits more often than this has its oldest submissions forgotten. */
  private static final int MOST_WAITING = 256;

  private final WeakIdentityMap<Waiting> waiting = new WeakIdentityMap<>();

  /** Remembers the context that a task is submitted in. */
  void put(Object task, Context context) {
    Waiting first = new Waiting(context, null);
    while (true) {
      Waiting before = waiting.putIfAbsent(task, first);
      if (before == null || waiting.replace(task, before, before.followedBy(context))) {
        return;
      }
    }
  }

  /** The context of a task that runs once; stays until the task is collected. */
  @Nullable Context peek(Object task) {
    if (waiting.isEmpty()) {
      return null;
    }
    Waiting found = waiting.get(task);
    return found == null ? null : found.context.open();
  }

  /** The context of the task's oldest submission whose call is still open, which is forgotten. */
  @Nullable Context take(Object task) {
    if (waiting.isEmpty()) {
      return null;
    }
    while (true) {
      Waiting found = waiting.get(task);
      if (found == null) {
        return null;
      }
      Waiting rest = found.next;
      boolean taken =
          rest == null ? waiting.remove(task, found) : waiting.replace(task, found, rest);
      Context context = found.context.open();
      if (taken && (context != null || rest == null)) {
        return context;
      }
    }
  }

  boolean isEmpty() {
    waiting.expunge();
    return waiting.isEmpty();
  }

  /** A submission and those of the same object after it. Immutable; equal only to itself. */
  private static final class Waiting {

    final Context context;
    final @Nullable Waiting next;

    Waiting(Context context, @Nullable Waiting next) {
      this.context = context;
      this.next = next;
    }

    Waiting followedBy(Context last) {
      Waiting from = length() < MOST_WAITING || next == null ? this : next;
      return from.copyBefore(new Waiting(last, null));
    }

    private Waiting copyBefore(Waiting last) {
      Context[] contexts = new Context[length()];
      int count = 0;
      for (Waiting one = this; one != null; one = one.next) {
        contexts[count++] = one.context;
      }
      Waiting chain = last;
      while (count > 0) {
        chain = new Waiting(contexts[--count], chain);
      }
      return chain;
    }

    private int length() {
      int length = 0;
      for (Waiting one = this; one != null; one = one.next) {
        length++;
      }
      return length;
    }
  }
}
