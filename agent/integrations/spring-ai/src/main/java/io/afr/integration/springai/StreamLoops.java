package io.afr.integration.springai;

import io.afr.agent.context.WeakIdentityMap;
import io.afr.agent.json.Getter;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;

/**
 * The streamed calls that are open, by the last message of their request: when their tools are
 * executed, on whatever thread, it is still one of the messages.
 */
final class StreamLoops {

  /** A getter of 1.x. Since 2.0 models run no tools. */
  private static final String RUNS_TOOLS = "getInternalToolExecutionEnabled";

  private static final boolean modelsRunTools = modelsRunTools();
  private static final WeakIdentityMap<StreamLoop> open = new WeakIdentityMap<>();

  private StreamLoops() {}

  /** Null if nobody will ever look for it. */
  static @Nullable Message keyOf(Prompt prompt) {
    List<Message> messages = modelsRunTools ? Several.of(prompt.getInstructions()) : List.of();
    return messages.isEmpty() ? null : messages.get(messages.size() - 1);
  }

  static void add(@Nullable Message key, StreamLoop loop) {
    if (key != null) {
      open.put(key, loop);
    }
  }

  static void remove(@Nullable Message key, StreamLoop loop) {
    if (key != null) {
      open.remove(key, loop);
    }
  }

  /** The call whose model executes tools for a prompt itself; null if none does. */
  static @Nullable StreamLoop of(Prompt prompt) {
    if (open.isEmpty() || Boolean.FALSE.equals(Getter.read(prompt.getOptions(), RUNS_TOOLS))) {
      return null;
    }
    List<Message> messages = Several.of(prompt.getInstructions());
    for (int i = messages.size() - 1; i >= 0; i--) {
      StreamLoop loop = open.get(messages.get(i));
      if (loop != null) {
        return loop;
      }
    }
    return null;
  }

  private static boolean modelsRunTools() {
    for (Method method : ToolCallingChatOptions.class.getMethods()) {
      if (method.getName().equals(RUNS_TOOLS)) {
        return true;
      }
    }
    return false;
  }
}
