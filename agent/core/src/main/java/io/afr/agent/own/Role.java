package io.afr.agent.own;

import java.util.Locale;

/** What can be said of a method: by a fixed word, by one of its arguments, or both. */
public enum Role {
  /** The session's id. */
  SESSION,
  /** Who acts. */
  AGENT,
  /** The tool's name. */
  TOOL,
  /** What is asked of a model or done with a memory. */
  OPERATION,
  /** Who serves the model. */
  PROVIDER,
  /** The model that is asked for. */
  MODEL,
  /** What kind of store it is. */
  STORE,
  /** The memory's or the entry's id. */
  KEY,
  /** What is said, added, looked for, or handed to the tool. */
  CONTENT;

  /** As it stands in a rule. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
