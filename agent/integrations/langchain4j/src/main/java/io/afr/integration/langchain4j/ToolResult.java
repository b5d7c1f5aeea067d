package io.afr.integration.langchain4j;

import dev.langchain4j.service.tool.ToolExecutionResult;
import io.afr.agent.json.Bounded;
import io.afr.agent.json.Getter;
import io.afr.agent.json.JsonWriter;
import io.afr.journal.Content;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What a tool answers (1.6 on): text, or several contents (1.13 on).
 *
 * <p>Newer versions write the text when it is first asked for, with the program's own getters, and
 * keep it: asking earlier than the library could show the model another answer. Until then it is
 * what the tool returned that is described.
 */
final class ToolResult {

  private ToolResult() {}

  static @Nullable Content of(@Nullable ToolExecutionResult result) {
    if (result == null) {
      return null;
    }
    if (isStillToBeWritten(result)) {
      Object returned = result.result();
      return returned instanceof String text ? Bounded.text(text) : json(returned);
    }
    if (Getter.read(result, "resultContents") instanceof List<?> contents) {
      Object response = Parts.response(contents);
      if (response != null && !(response instanceof String)) {
        return JsonWriter.of(response);
      }
    }
    String text = text(result);
    return text == null ? null : Bounded.text(text);
  }

  static @Nullable String text(ToolExecutionResult result) {
    return isStillToBeWritten(result) ? null : Getter.text(result, "resultText");
  }

  private static boolean isStillToBeWritten(ToolExecutionResult result) {
    if (Getter.field(result, "resultTextSupplier") == null) {
      return false;
    }
    return !isThere(Getter.field(result, "resultContents"))
        && !isThere(Getter.field(result, "resultText"));
  }

  private static boolean isThere(@Nullable Object written) {
    return written instanceof AtomicReference<?> text && text.get() != null;
  }

  private static @Nullable Content json(@Nullable Object returned) {
    return returned == null ? null : JsonWriter.of(returned);
  }
}
