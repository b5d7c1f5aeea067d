package io.afr.journal;

/**
 * Where a call was woven, from the agent down to the wire. A lower layer repeats what a higher one
 * does.
 */
public enum Layer {
  AGENT,
  FRAMEWORK,
  SDK,
  HTTP
}
