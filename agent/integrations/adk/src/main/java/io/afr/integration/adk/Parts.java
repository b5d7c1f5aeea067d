package io.afr.integration.adk;

import com.google.genai.types.Blob;
import com.google.genai.types.FileData;
import com.google.genai.types.FunctionCall;
import com.google.genai.types.FunctionResponse;
import com.google.genai.types.Part;
import io.afr.agent.json.JsonObject;
import io.afr.agent.json.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a content as parts of the one shape. */
final class Parts {

  private Parts() {}

  static List<Object> of(List<Part> parts) {
    List<Object> shaped = new ArrayList<>();
    for (Part part : parts) {
      shaped.add(of(part));
    }
    return shaped;
  }

  /** Whether a part is text and nothing else. */
  static boolean isText(Part part) {
    return part.text().isPresent()
        && part.functionCall().isEmpty()
        && part.functionResponse().isEmpty()
        && part.inlineData().isEmpty()
        && part.fileData().isEmpty();
  }

  static boolean isThought(Part part) {
    return part.thought().orElse(false);
  }

  private static Object of(Part part) {
    if (part.functionCall().isPresent()) {
      return toolCall(part.functionCall().get());
    }
    if (part.functionResponse().isPresent()) {
      return toolResult(part.functionResponse().get());
    }
    if (part.inlineData().isPresent()) {
      return blob(part.inlineData().get());
    }
    if (part.fileData().isPresent()) {
      return uri(part.fileData().get());
    }
    if (part.text().isPresent()) {
      String type = isThought(part) ? "reasoning" : "text";
      return JsonObject.of("type", type, "content", part.text().get());
    }
    return other(part);
  }

  private static Map<String, Object> toolCall(FunctionCall call) {
    return JsonObject.of(
        "type",
        "tool_call",
        "id",
        call.id().orElse(null),
        "name",
        call.name().orElse(""),
        "arguments",
        call.args().orElse(Map.of()));
  }

  private static Map<String, Object> toolResult(FunctionResponse response) {
    return JsonObject.of(
        "type",
        "tool_call_response",
        "id",
        response.id().orElse(null),
        "name",
        response.name().orElse(null),
        "response",
        response.response().orElse(Map.of()));
  }

  private static Map<String, Object> blob(Blob blob) {
    String type = blob.mimeType().orElse("application/octet-stream");
    byte[] data = blob.data().orElse(new byte[0]);
    return JsonObject.of(
        "type",
        "blob",
        "modality",
        modality(type),
        "mime_type",
        type,
        "content",
        Media.of(type, data));
  }

  private static Map<String, Object> uri(FileData file) {
    String type = file.mimeType().orElse(null);
    return JsonObject.of(
        "type",
        "uri",
        "modality",
        modality(type),
        "mime_type",
        type,
        "uri",
        file.fileUri().orElse(""));
  }

  private static String modality(@Nullable String mimeType) {
    String kind = mimeType == null ? "" : mimeType.toLowerCase(Locale.ROOT).replaceAll("/.*", "");
    return switch (kind) {
      case "image", "audio", "video" -> kind;
      default -> "document";
    };
  }

  /** Code that the model ran, its output, a signature: as the library shows it. */
  private static Map<String, Object> other(Part part) {
    String type =
        part.executableCode().isPresent()
            ? "executable_code"
            : part.codeExecutionResult().isPresent() ? "code_execution_result" : "other";
    return JsonObject.of("type", type, "content", Library.json(part));
  }
}
