package io.afr.api;

import java.time.Duration;

/** An execution of a tool that is over, for {@link Afr#record(ToolCall)}. */
public final class ToolCall {

  final Facts facts = new Facts();

  private ToolCall() {}

  /** An execution of the tool of that name. */
  public static ToolCall of(String tool) {
    ToolCall call = new ToolCall();
    call.facts.put("tool", tool);
    return call;
  }

  /** The id that the model gave the call. */
  public ToolCall callId(String id) {
    facts.put("callId", id);
    return this;
  }

  /** The arguments: a map, a record, a bean, or JSON in a string. */
  public ToolCall args(Object args) {
    facts.put("args", args);
    return this;
  }

  /** What the tool returned: an object, text, or JSON in a string. */
  public ToolCall result(Object result) {
    facts.put("result", result);
    return this;
  }

  /** What the tool failed with. */
  public ToolCall error(Throwable error) {
    facts.put("error", error);
    return this;
  }

  /** How long it took, until now. */
  public ToolCall duration(Duration duration) {
    facts.duration(duration);
    return this;
  }

  /** The session, where it is another one than what surrounds the recording. */
  public ToolCall session(String id) {
    facts.put("session", id);
    return this;
  }

  /** Who acted, where it was another agent than the one that surrounds the recording. */
  public ToolCall agent(String agent) {
    facts.put("agent", agent);
    return this;
  }
}
