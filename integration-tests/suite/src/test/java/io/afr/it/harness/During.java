package io.afr.it.harness;

/** What a test does while its program runs, with and without the agent alike: opening gates. */
@FunctionalInterface
public interface During {
  /** Nothing. */
  During NOTHING = jvm -> {};

  void run(AgentJvm jvm) throws Exception;
}
