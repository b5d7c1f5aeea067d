package io.afr.agent.own;

import io.afr.journal.FrameKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a method of the program's own does. */
public enum Deed {
  LLM_CALL(FrameKind.LLM_CALL),
  TOOL_CALL(FrameKind.TOOL),
  MEMORY_OP(FrameKind.MEMORY_OP),
  RUN(FrameKind.RUN),
  /** Nothing by itself: what it calls belongs to a session. */
  SESSION(null);

  private final @Nullable FrameKind kind;

  Deed(@Nullable FrameKind kind) {
    this.kind = kind;
  }

  /** What is recorded of it; null if nothing is. */
  @Nullable FrameKind kind() {
    return kind;
  }

  /** As it stands in a rule. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
