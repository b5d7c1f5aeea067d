package io.afr.agent.context.jdk;

import io.afr.agent.weave.JdkHooks;
import java.util.List;
import java.util.Set;

/** The hooks that carry the context through the JDK's own executors, futures and threads. */
public final class ContextHooks {

  private ContextHooks() {}

  /** Asked once, on an agent thread, after the first library class was woven. */
  public static JdkHooks hooks() {
    return new JdkHooks(Set.of(), List.of());
  }
}
