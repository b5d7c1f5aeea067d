package io.afr.reader.stats;

import java.util.Locale;

/** What actions are grouped by. */
public enum By {
  /** Who acted: LLM calls, tool calls and memory operations. */
  AGENT("agentId"),
  /** The model that was asked for, else the one that answered: LLM calls. */
  MODEL("model"),
  /** The tool's name: tool calls. */
  TOOL("toolId"),
  /** The day on which the action started: LLM calls, tool calls and memory operations. */
  DAY("day"),
  /** The service that recorded it: LLM calls, tool calls and memory operations. */
  SERVICE("service");

  private final String field;

  By(String field) {
    this.field = field;
  }

  /** As it stands on a command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field that holds a group's key in JSON. */
  public String field() {
    return field;
  }
}
