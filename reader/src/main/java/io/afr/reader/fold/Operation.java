package io.afr.reader.fold;

import io.afr.journal.Attribute;
import io.afr.reader.tape.Frame;
import java.util.Set;

/** Tells which calls do the same thing, so that one can be the other one layer down. */
public final class Operation {

  private static final Set<String> generating =
      Set.of("chat", "text_completion", "generate_content");

  private Operation() {}

  /** Whether the call asks a model to write something: what iterations count. */
  public static boolean isGenerating(Frame llmCall) {
    return generating.contains(llmCall.begin().operation());
  }

  /** Whether {@code inner}, found inside {@code outer}, may be the same call once more. */
  static boolean isSame(Frame outer, Frame inner) {
    if (outer.kind() != inner.kind()) {
      return false;
    }
    return switch (outer.kind()) {
      case LLM_CALL ->
          isGenerating(outer)
              ? isGenerating(inner)
              : outer.begin().operation().equals(inner.begin().operation());
      case TOOL -> isSameTool(outer, inner);
      case RUN, MEMORY_OP -> false;
    };
  }

  /** A lower layer may know a tool without the prefix of the server that it comes from. */
  private static boolean isSameTool(Frame outer, Frame inner) {
    String called = outer.attribute(Attribute.CALL_ID);
    if (called != null && called.equals(inner.attribute(Attribute.CALL_ID))) {
      return true;
    }
    String name = outer.attribute(Attribute.TOOL);
    String innerName = inner.attribute(Attribute.TOOL);
    return name != null && innerName != null && !innerName.isEmpty() && name.endsWith(innerName);
  }
}
