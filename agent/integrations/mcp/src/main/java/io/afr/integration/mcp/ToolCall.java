package io.afr.integration.mcp;

import io.afr.agent.json.Bounded;
import io.afr.agent.json.JsonObject;
import io.afr.agent.json.JsonWriter;
import io.afr.agent.json.Media;
import io.afr.agent.record.Call;
import io.afr.agent.record.Outcome;
import io.afr.journal.Content;
import io.afr.journal.Layer;
import io.afr.journal.PartName;
import io.modelcontextprotocol.spec.McpSchema.AudioContent;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ImageContent;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call of a tool as the client sends it, below what a framework makes of tools. */
final class ToolCall {

  private ToolCall() {}

  static Call of(CallToolRequest request) {
    Map<String, Object> arguments = request.arguments();
    return Call.tool(Layer.SDK, McpIntegration.NAME, request.name())
        .part(PartName.ARGS, arguments == null ? null : JsonWriter.of(arguments));
  }

  /** A tool that failed comes back like any other, and says so. */
  static Outcome outcome(@Nullable CallToolResult result) {
    if (result == null) {
      return Outcome.ok();
    }
    Outcome outcome =
        Boolean.TRUE.equals(result.isError())
            ? Outcome.failed("tool_error", text(result.content()))
            : Outcome.ok();
    return outcome.part(PartName.RESULT, described(result));
  }

  /** One text as it is; else what came, with each content's type as on the wire. */
  private static @Nullable Content described(CallToolResult result) {
    List<?> contents = result.content() == null ? List.of() : result.content();
    if (result.structuredContent() == null) {
      if (contents.isEmpty()) {
        return null;
      }
      if (contents.size() == 1 && contents.get(0) instanceof TextContent text) {
        return text.text() == null ? null : Bounded.text(text.text());
      }
    }
    List<Object> described = new ArrayList<>();
    contents.forEach(content -> described.add(described(content)));
    return JsonWriter.of(
        JsonObject.of("content", described, "structuredContent", result.structuredContent()));
  }

  private static Object described(@Nullable Object content) {
    if (content instanceof TextContent text) {
      return JsonObject.of("type", "text", "text", text.text());
    }
    if (content instanceof ImageContent image) {
      return medium("image", image.mimeType(), image.data());
    }
    if (content instanceof AudioContent audio) {
      return medium("audio", audio.mimeType(), audio.data());
    }
    return content == null ? Map.of() : content;
  }

  private static Object medium(String type, @Nullable String mimeType, @Nullable String data) {
    return JsonObject.of(
        "type", type,
        "mimeType", mimeType,
        "data", data == null ? null : Media.ofBase64(mimeType, data));
  }

  private static @Nullable String text(@Nullable List<?> contents) {
    if (contents != null) {
      for (Object content : contents) {
        if (content instanceof TextContent text) {
          return text.text();
        }
      }
    }
    return null;
  }
}
