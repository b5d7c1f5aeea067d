package io.afr.api;

import java.util.Map;

/**
 * Where a program speaks to the recorder.
 *
 * <p>Without the agent every method returns at once and nothing happens. With it, the agent weaves
 * this class when it is loaded; nothing in here leads to the agent. No method ever throws.
 */
public final class Afr {

  private Afr() {}

  /**
   * Whether calls are being recorded. Lets a program spare itself the making of what only a
   * recording needs.
   */
  public static boolean isRecording() {
    return false;
  }

  /**
   * As {@link #session(String, String)}, with whatever agent is acting already.
   *
   * @param id the session; null or empty says nothing
   */
  public static Scope session(String id) {
    return session(id, null);
  }

  /**
   * Says that what this thread does from now on, until the scope is closed, belongs to a session:
   * to be used with {@code try (…)}. What it hands to executors, futures and new threads meanwhile
   * belongs to it as well, as long as the scope is open.
   *
   * <p>The id is the program's: it comes before any conversation id of a library, and means the
   * same session in every program that uses it.
   *
   * @param id the session. Null or empty says nothing: it is that of what surrounds the scope, or a
   *     new one
   * @param agent who acts, where nothing closer says so; null leaves that as it is
   */
  public static Scope session(String id, String agent) {
    return new Scope();
  }

  /**
   * Tags what this thread is in the midst of: the agent's run that is recorded now, else the whole
   * session. Outside of both it does nothing. Tags can be searched for; a later value of the same
   * key replaces the earlier one.
   *
   * @param key such as {@code customer}; null or empty does nothing
   * @param value null does nothing
   */
  public static void tag(String key, String value) {}

  /**
   * Records a request to a model that is over.
   *
   * @return whether it is on the tape
   */
  public static boolean record(LlmCall call) {
    return call != null && record("llm_call", call.facts.all());
  }

  /**
   * Records an execution of a tool that is over.
   *
   * @return whether it is on the tape
   */
  public static boolean record(ToolCall call) {
    return call != null && record("tool_call", call.facts.all());
  }

  /**
   * Records an operation on what the agent remembers that is over.
   *
   * @return whether it is on the tape
   */
  public static boolean record(MemoryOp op) {
    return op != null && record("memory_op", op.facts.all());
  }

  /** What the agent weaves: all that it is told is of the JDK's types. */
  static boolean record(String action, Map<String, Object> facts) {
    return false;
  }
}
