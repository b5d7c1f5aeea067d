package io.afr.agent.record;

import com.dynatrace.hash4j.hashing.Hashing;
import org.jspecify.annotations.Nullable;

/**
 * What makes two writings of a message the same message: who says it, its text, the tools it asks
 * for. See {@link Evidence#messages()}.
 *
 * <p>An answer and the message that sends it back differ in fields that carry nothing: nulls,
 * annotations, text as a string here and as a list of parts there.
 */
public final class Fingerprint {

  private final StringBuilder said = new StringBuilder();
  private final StringBuilder tools = new StringBuilder();
  private final String role;

  public Fingerprint(String role) {
    this.role = role;
  }

  /** Adds text, or whatever else the message says, as text; in order. */
  public Fingerprint text(@Nullable String text) {
    if (text != null) {
      said.append(text);
    }
    return this;
  }

  /** Adds a tool that the message asks for or answers to. */
  public Fingerprint tool(@Nullable String callId, @Nullable String name, @Nullable String args) {
    tools.append('\0').append(callId).append('\0').append(name).append('\0').append(args);
    return this;
  }

  /** The fingerprint itself; what is added later does not change it. */
  public long value() {
    return Hashing.xxh3_64().hashCharsToLong(role + '\0' + said + tools);
  }
}
