package io.afr.integration.langchain4j;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import io.afr.agent.json.Getter;
import io.afr.agent.record.Description;
import io.afr.journal.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The library's objects that a program sends again and again. Its messages copy what they are made
 * of and cannot be changed (1.0 to 1.19): system messages, and others as far as they hold text and
 * images. The attributes of a user's message can be, but are not described; other contents may hold
 * arrays; and whatever the program has written itself may do anything.
 */
final class Described {

  static final Description<ChatMessage> MESSAGE =
      new Description<>() {
        @Override
        public boolean isImmutable(ChatMessage message) {
          Class<?> type = message.getClass();
          return type == SystemMessage.class
              || (type == AiMessage.class && !holdsImages(message))
              || (type == UserMessage.class && areFixed(((UserMessage) message).contents()))
              || (type == ToolExecutionResultMessage.class
                  && areFixed(Getter.read(message, "contents")));
        }

        @Override
        public Content content(ChatMessage message) {
          return OneShape.message(message);
        }

        @Override
        public long fingerprint(ChatMessage message) {
          return Fingerprints.of(message);
        }
      };

  /** The schemas below a definition are the library's own too: it writes no others. */
  static final Description<ToolSpecification> TOOL =
      new Description<>() {
        @Override
        public boolean isImmutable(ToolSpecification tool) {
          return tool.getClass() == ToolSpecification.class;
        }

        @Override
        public Content content(ToolSpecification tool) {
          return Schema.tool(tool);
        }
      };

  private Described() {}

  /** Images are an attribute, whose value the message does not copy (1.7 on). */
  private static boolean holdsImages(ChatMessage answer) {
    return Getter.read(answer, "images") instanceof List<?> images && !images.isEmpty();
  }

  /** Null before 1.13, where a result is a text. */
  private static boolean areFixed(@Nullable Object contents) {
    if (contents instanceof List<?> several) {
      for (Object content : several) {
        if (content.getClass() != TextContent.class && content.getClass() != ImageContent.class) {
          return false;
        }
      }
    }
    return true;
  }
}
