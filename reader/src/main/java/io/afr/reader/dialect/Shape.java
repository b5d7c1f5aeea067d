package io.afr.reader.dialect;

import io.afr.reader.json.Json;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes messages and parts of the one shape, OpenTelemetry's GenAI messages: {@code
 * io/afr/reader/message.schema.json}.
 */
public final class Shape {

  private Shape() {}

  public static ObjectNode message(String role, ArrayNode parts) {
    ObjectNode message = Json.object().put("role", role);
    message.set("parts", parts);
    return message;
  }

  public static ObjectNode text(String text) {
    return part("text").put("content", text);
  }

  public static ObjectNode reasoning(String text) {
    return part("reasoning").put("content", text);
  }

  /**
   * A tool that the model asks for.
   *
   * @param arguments as the model wrote them: JSON, or what is there of it
   */
  static ObjectNode toolCall(@Nullable String id, @Nullable String name, String arguments) {
    JsonNode parsed = Json.parse(arguments);
    return toolCall(id, name, parsed == null ? Json.string(arguments) : parsed);
  }

  /** A tool that the model asks for, with its arguments as JSON. */
  static ObjectNode toolCall(@Nullable String id, @Nullable String name, JsonNode arguments) {
    ObjectNode part = part("tool_call");
    if (id != null) {
      part.put("id", id);
    }
    part.put("name", name == null ? "" : name);
    part.set("arguments", arguments.isMissingNode() ? Json.object() : arguments);
    return part;
  }

  static ObjectNode toolCallResponse(@Nullable String id, JsonNode response) {
    ObjectNode part = part("tool_call_response");
    if (id != null) {
      part.put("id", id);
    }
    part.set("response", response);
    return part;
  }

  /** The result of a tool whose calls have no ids, but the tool's name. */
  static ObjectNode toolCallResponse(
      @Nullable String id, @Nullable String name, JsonNode response) {
    ObjectNode part = toolCallResponse(id, response);
    return id == null && name != null ? part.put("name", name) : part;
  }

  /** An image or a file by its address, which may hold it. */
  static ObjectNode located(String modality, String address) {
    int comma = address.indexOf(',');
    if (!address.startsWith("data:") || comma < 0) {
      return part("uri").put("modality", modality).put("uri", address);
    }
    String mimeType = address.substring("data:".length(), comma).replace(";base64", "");
    return blob(modality, mimeType, address.substring(comma + 1));
  }

  static ObjectNode blob(String modality, String mimeType, String base64) {
    return part("blob").put("modality", modality).put("mime_type", mimeType).put("content", base64);
  }

  /** What a media type is the type of. */
  static String modality(String mimeType) {
    String top = mimeType.substring(0, Math.max(0, mimeType.indexOf('/')));
    return switch (top) {
      case "image", "audio", "video" -> top;
      default -> "document";
    };
  }

  static ObjectNode file(String modality, String fileId) {
    return part("file").put("modality", modality).put("file_id", fileId);
  }

  /** A part that the shape has no word for, as the provider wrote it. */
  static JsonNode raw(JsonNode part) {
    if (part.isObject() && Json.text(part, "type") != null) {
      return part;
    }
    ObjectNode raw = part("unknown");
    raw.set("raw", part);
    return raw;
  }

  /** Content of which bytes are gone. */
  public static ObjectNode damaged(String what, String front, long trueLength) {
    ObjectNode part = part(what).put("length", trueLength);
    return front.isEmpty() ? part : part.put("content", front);
  }

  /** OpenTelemetry's word for why an answer ended; the provider's own if there is none. */
  public static String finishReason(String providers) {
    String word = providers.toLowerCase(Locale.ROOT);
    return switch (word) {
      case "tool_calls", "function_call", "tool_use", "tool_execution" -> "tool_call";
      case "max_tokens", "max_output_tokens", "model_context_window_exceeded" -> "length";
      case "completed", "end_turn", "stop_sequence" -> "stop";
      default -> word;
    };
  }

  private static ObjectNode part(String type) {
    return Json.object().put("type", type);
  }
}
