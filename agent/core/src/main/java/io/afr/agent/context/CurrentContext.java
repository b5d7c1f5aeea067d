package io.afr.agent.context;

import org.jspecify.annotations.Nullable;

/**
 * The context of the running thread.
 *
 * <p>New threads, platform and virtual, inherit it; threads of a pool get it with each task (see
 * the JDK hooks), because what they inherited belongs to whoever happened to start them.
 */
public final class CurrentContext {

  private static final InheritableThreadLocal<@Nullable Context> current =
      new InheritableThreadLocal<>();

  private CurrentContext() {}

  /** The innermost open call that this thread is inside of; null if there is none. */
  public static @Nullable Context get() {
    Context context = current.get();
    return context == null ? null : context.open();
  }

  /**
   * Puts this thread inside a call, or outside all of them.
   *
   * @return what to hand to the next {@code set} to undo this one
   */
  public static @Nullable Context set(@Nullable Context context) {
    Context before = current.get();
    if (before != context) {
      // Also to null: after a remove the next get would make a new entry.
      current.set(context);
    }
    return before;
  }
}
