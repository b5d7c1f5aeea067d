package io.afr.reader.replay;

import io.afr.journal.Attribute;
import io.afr.journal.PartName;
import io.afr.reader.fold.Call;
import io.afr.reader.json.Json;
import io.afr.reader.tape.Frame;
import io.afr.reader.tape.Stored;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The {@code data} of a {@code tool_call} and of its {@code tool_result}. */
final class ToolData {

  private ToolData() {}

  static ObjectNode call(Call call) {
    return call(toolId(call), callId(call), content(call, PartName.ARGS));
  }

  static ObjectNode result(Call call) {
    return result(toolId(call), callId(call), content(call, PartName.RESULT));
  }

  static ObjectNode call(String toolId, @Nullable String callId, @Nullable JsonNode args) {
    return with(toolId, callId, "args", args);
  }

  static ObjectNode result(String toolId, @Nullable String callId, @Nullable JsonNode result) {
    return with(toolId, callId, "result", result);
  }

  static String toolId(Call call) {
    String name = call.frame().attribute(Attribute.TOOL);
    return name == null ? "" : name;
  }

  /** Whoever decorates a tool may know the id that the model gave, where the tool does not. */
  static @Nullable String callId(Call call) {
    String id = call.frame().attribute(Attribute.CALL_ID);
    Frame around = call.frame().parent();
    while (id == null && around != null && around.kind() == call.frame().kind()) {
      id = around.attribute(Attribute.CALL_ID);
      around = around.parent();
    }
    return id;
  }

  static @Nullable JsonNode content(Call call, String part) {
    for (Frame frame : call.nearestToTheProgram()) {
      Stored content = frame.part(part);
      if (content != null) {
        return Contents.json(content);
      }
    }
    return null;
  }

  private static ObjectNode with(
      String toolId, @Nullable String callId, String field, @Nullable JsonNode value) {
    ObjectNode data = Json.object().put("toolId", toolId);
    if (callId != null) {
      data.put("callId", callId);
    }
    if (value != null) {
      data.set(field, value);
    }
    return data;
  }
}
