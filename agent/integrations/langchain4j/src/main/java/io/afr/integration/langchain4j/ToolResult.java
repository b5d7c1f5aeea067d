package io.afr.integration.langchain4j;

import dev.langchain4j.service.tool.ToolExecutionResult;
import io.afr.agent.json.JsonWriter;
import io.afr.journal.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a tool answers (1.6 on): text, or several contents (1.13 on). */
final class ToolResult {

  private ToolResult() {}

  static @Nullable Content of(@Nullable ToolExecutionResult result) {
    if (result == null) {
      return null;
    }
    if (Getter.read(result, "resultContents") instanceof List<?> contents) {
      Object response = Parts.response(contents);
      if (response != null && !(response instanceof String)) {
        return JsonWriter.of(response);
      }
    }
    String text = text(result);
    return text == null ? null : Content.text(text);
  }

  static @Nullable String text(ToolExecutionResult result) {
    return Getter.text(result, "resultText");
  }
}
