package io.afr.reader.demo;

import java.util.List;
import java.util.Map;

/**
 * What the scripted model answers.
 *
 * @param asks the tools that it wants to be called
 * @param millis how long it thinks
 */
record Reply(String text, List<Ask> asks, long millis, long inputTokens, long outputTokens) {

  /** A tool and its arguments. */
  record Ask(String callId, String tool, Map<String, String> args) {}
}
