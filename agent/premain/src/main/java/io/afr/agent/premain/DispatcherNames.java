package io.afr.agent.premain;

/** Where the dispatcher is in a JVM in which the agent runs. */
public final class DispatcherNames {

  /** Its name once it is defined beside {@code java.lang.Object}. */
  public static final String INJECTED = "java.lang.AfrAdviceDispatcher";

  /** Its own name, under which the boot loader finds it where {@code java.lang} stays closed. */
  public static final String APPENDED = "io.afr.agent.premain.AdviceDispatcher";

  private DispatcherNames() {}
}
