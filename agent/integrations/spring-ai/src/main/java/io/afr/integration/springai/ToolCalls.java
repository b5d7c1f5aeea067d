package io.afr.integration.springai;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;

/**
 * The tool calls that a model asked for and this thread is about to execute, one after the other:
 * the tools themselves are not told the ids of their calls.
 */
final class ToolCalls {

  private static final ThreadLocal<@Nullable ToolCalls> current = new ThreadLocal<>();

  private final @Nullable ToolCalls outer;
  private final List<AssistantMessage.ToolCall> waiting = new ArrayList<>();
  private AssistantMessage.@Nullable ToolCall executing;

  private ToolCalls(@Nullable ToolCalls outer) {
    this.outer = outer;
  }

  static ToolCalls expect(ChatResponse response) {
    ToolCalls expected = new ToolCalls(current.get());
    for (Generation generation : Several.of(response.getResults())) {
      AssistantMessage message = generation.getOutput();
      if (message != null) {
        expected.waiting.addAll(Several.of(message.getToolCalls()));
      }
    }
    current.set(expected);
    return expected;
  }

  /** They have been executed. */
  void done() {
    if (outer == null) {
      current.remove();
    } else {
      current.set(outer);
    }
  }

  /** Whether a tool of that name executes one of the calls, and has begun. */
  static boolean isExecuting(String tool) {
    ToolCalls expected = current.get();
    return expected != null && expected.executing != null && tool.equals(expected.executing.name());
  }

  /** The id of the call that a tool begins; null if nobody asked for it. */
  static @Nullable String begin(String tool) {
    ToolCalls expected = current.get();
    return expected == null ? null : expected.id(tool);
  }

  static void end() {
    ToolCalls expected = current.get();
    if (expected != null) {
      expected.executing = null;
    }
  }

  private @Nullable String id(String tool) {
    executing = take(tool);
    return executing == null ? null : executing.id();
  }

  private AssistantMessage.@Nullable ToolCall take(String tool) {
    for (AssistantMessage.ToolCall call : waiting) {
      if (tool.equals(call.name())) {
        waiting.remove(call);
        return call;
      }
    }
    return null;
  }
}
