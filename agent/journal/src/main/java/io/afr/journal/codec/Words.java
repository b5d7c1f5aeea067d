package io.afr.journal.codec;

import io.afr.journal.Attribute;
import io.afr.journal.PartName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Texts that nearly every entry holds. On the tape stands their number instead, counted from 1.
 * Their order is part of the format: new ones come last.
 */
final class Words {

  private static final List<String> words =
      List.of(
          "chat",
          "embeddings",
          "execute_tool",
          "invoke_agent",
          "add",
          "get",
          "search",
          "update",
          "delete",
          "clear",
          "main",
          "langchain4j",
          "openai",
          "true",
          "false",
          "stop",
          "tool_call",
          "tool_calls",
          "openai.chat",
          "openai.responses",
          "200",
          "default",
          Attribute.PROVIDER,
          Attribute.MODEL,
          Attribute.STREAMING,
          Attribute.DIALECT,
          Attribute.RESPONSE_ID,
          Attribute.RESPONSE_MODEL,
          Attribute.FINISH_REASONS,
          Attribute.STATUS_CODE,
          Attribute.REQUEST_ID,
          Attribute.TOOL,
          Attribute.CALL_ID,
          Attribute.STORE,
          Attribute.KEY,
          Attribute.METHOD,
          PartName.PARAMETERS,
          PartName.TOOLS,
          PartName.INPUT,
          PartName.RESPONSE,
          PartName.USAGE,
          PartName.ARGS,
          PartName.RESULT,
          PartName.ITEM,
          PartName.QUERY,
          "MessageWindowChatMemory",
          "TokenWindowChatMemory",
          "InMemoryEmbeddingStore",
          PartName.TEXT,
          PartName.REASONING);

  private static final int LONGEST = 24;
  private static final Map<String, Integer> numbers = numbers();

  private Words() {}

  /** The number of a text; 0 if it has none. */
  static int number(String text) {
    // A longer text need not be hashed.
    return text.length() > LONGEST ? 0 : numbers.getOrDefault(text, 0);
  }

  /** The text of a number; null if this version does not know it. */
  static @Nullable String text(long number) {
    return number < 1 || number > words.size() ? null : words.get((int) number - 1);
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (String word : words) {
      numbers.put(word, numbers.size() + 1);
    }
    return numbers;
  }
}
