package io.afr.integration.langchain4j;

import org.jspecify.annotations.Nullable;

/**
 * What agents are called. An agent of an agentic system is an AI service with a name, which may be
 * another one than its interface's.
 */
final class AgentNames {

  /** Where the services are that agentic systems ask for themselves, to plan or to sum up. */
  private static final String OF_THE_LIBRARY = "dev.langchain4j.agentic.";

  private static final ThreadLocal<@Nullable AgentNames> current = new ThreadLocal<>();

  private final String service;
  private final String name;

  private AgentNames(String service, String name) {
    this.service = service;
    this.name = name;
  }

  /**
   * This thread calls an agent; returns what was before, for {@link #restore}.
   *
   * @param service the agent's interface
   */
  static @Nullable AgentNames enter(Class<?> service, String name) {
    AgentNames before = current.get();
    restore(new AgentNames(service.getName(), name));
    return before;
  }

  static void restore(@Nullable AgentNames before) {
    if (before == null) {
      current.remove();
    } else {
      current.set(before);
    }
  }

  /**
   * What an AI service is called that is invoked on this thread.
   *
   * @return empty if it acts for the agent around it
   */
  static String of(Class<?> service) {
    AgentNames agent = current.get();
    if (agent != null && agent.service.equals(service.getName())) {
      return agent.name;
    }
    return service.getName().startsWith(OF_THE_LIBRARY) ? "" : service.getSimpleName();
  }
}
