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

  /** So much is hashed at once, so that a long text is not copied whole. */
  private static final int BLOCK = 1 << 16;

  private final Text said = new Text();
  private final Text tools = new Text();
  private final String role;

  public Fingerprint(String role) {
    this.role = role;
  }

  /** Adds text, or whatever else the message says, as text; in order. */
  public Fingerprint text(@Nullable String text) {
    if (text != null) {
      said.add(text);
    }
    return this;
  }

  /** Adds a tool that the message asks for or answers to. */
  public Fingerprint tool(@Nullable String callId, @Nullable String name, @Nullable String args) {
    tools.add("\0").add(callId).add("\0").add(name).add("\0").add(args);
    return this;
  }

  /** The fingerprint itself; what is added later does not change it. */
  public long value() {
    long rest = Hashing.xxh3_64().hashCharsToLong(role + '\0' + said.rest + tools.rest);
    return said.blocks == 0 && tools.blocks == 0
        ? rest
        : Key.mix(Key.mix(rest, said.blocks), tools.blocks);
  }

  /** Text that comes in pieces; where one ends and the next begins does not matter. */
  private static final class Text {

    private final StringBuilder rest = new StringBuilder();
    private long blocks;

    Text add(@Nullable String piece) {
      String text = String.valueOf(piece);
      int from = 0;
      while (from < text.length()) {
        int to = Math.min(text.length(), from + BLOCK - rest.length());
        rest.append(text, from, to);
        from = to;
        if (rest.length() == BLOCK) {
          blocks = Key.mix(blocks, Hashing.xxh3_64().hashCharsToLong(rest));
          rest.setLength(0);
        }
      }
      return this;
    }
  }
}
