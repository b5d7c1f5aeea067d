package org.slf4j;

import org.slf4j.helpers.NOPLogger;
import org.slf4j.helpers.NOPLoggerFactory;

/**
 * Takes the place of SLF4J's own class in the agent: what the queue would log goes nowhere. SLF4J's
 * own would read the program's system properties, look for the provider that they name among the
 * agent's classes, and complain of that on the program's stderr.
 */
public final class LoggerFactory {

  private static final ILoggerFactory nothing = new NOPLoggerFactory();

  private LoggerFactory() {}

  public static Logger getLogger(String name) {
    return NOPLogger.NOP_LOGGER;
  }

  public static Logger getLogger(Class<?> type) {
    return NOPLogger.NOP_LOGGER;
  }

  public static ILoggerFactory getILoggerFactory() {
    return nothing;
  }
}
