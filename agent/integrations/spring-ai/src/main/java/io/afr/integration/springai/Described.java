package io.afr.integration.springai;

import io.afr.agent.record.Description;
import io.afr.journal.Content;
import java.util.List;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.content.Media;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.definition.DefaultToolDefinition;
import org.springframework.ai.tool.function.FunctionToolCallback;
import org.springframework.ai.tool.method.MethodToolCallback;

/**
 * The library's objects that a program sends again and again. Text cannot be changed in any of its
 * messages (1.0 to 2.0); lists of tool calls, results and media are those that they were made of,
 * which somebody may still hold and change, unless they are of a kind that cannot be.
 */
final class Described {

  static final Description<Message> MESSAGE =
      new Description<>() {
        @Override
        public boolean isImmutable(Message message) {
          Class<?> type = message.getClass();
          if (type == AssistantMessage.class) {
            return isImmutableAnswer((AssistantMessage) message);
          }
          return type == SystemMessage.class
              || (type == UserMessage.class && isFixed(((UserMessage) message).getMedia()))
              || (type == ToolResponseMessage.class
                  && Several.isFixed(((ToolResponseMessage) message).getResponses()));
        }

        @Override
        public Content content(Message message) {
          return OneShape.message(message);
        }

        @Override
        public long fingerprint(Message message) {
          return Fingerprints.of(message);
        }
      };

  static final Description<ToolCallback> TOOL =
      new Description<>() {
        @Override
        public boolean isImmutable(ToolCallback tool) {
          Class<?> type = tool.getClass();
          return (type == MethodToolCallback.class || type == FunctionToolCallback.class)
              && tool.getToolDefinition().getClass() == DefaultToolDefinition.class;
        }

        @Override
        public Content content(ToolCallback tool) {
          return OneShape.tool(tool);
        }
      };

  private Described() {}

  private static boolean isImmutableAnswer(AssistantMessage answer) {
    return Several.isFixed(answer.getToolCalls())
        && isFixed(answer.getMedia())
        && OneShape.reasoning(answer) == null;
  }

  /** Users' messages copy the list of their media, so that an empty one is as good as fixed. */
  private static boolean isFixed(List<Media> media) {
    return media == null || media.isEmpty();
  }
}
