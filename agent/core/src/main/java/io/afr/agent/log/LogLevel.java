package io.afr.agent.log;

/** How much the agent says. */
public enum LogLevel {
  OFF,
  WARN,
  DEBUG;

  boolean shows(LogLevel message) {
    return compareTo(message) >= 0;
  }
}
