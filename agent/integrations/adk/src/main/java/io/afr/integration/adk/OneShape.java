package io.afr.integration.adk;

import com.google.genai.types.Content;
import com.google.genai.types.Part;
import io.afr.agent.json.JsonObject;
import io.afr.agent.json.JsonWriter;
import java.util.List;
import java.util.Map;

/** Contents in the one shape, OpenTelemetry's GenAI message JSON. */
final class OneShape {

  private OneShape() {}

  static io.afr.journal.Content message(Object message) {
    return JsonWriter.of(
        message instanceof Chat.Instruction instruction
            ? said("system", parts(instruction.content()))
            : tree((Content) message));
  }

  static Map<String, Object> tree(Content content) {
    List<Part> parts = parts(content);
    return said(role(content.role().orElse("user"), parts), parts);
  }

  static Map<String, Object> said(String role, List<Part> parts) {
    return JsonObject.of("role", role, "parts", Parts.of(parts));
  }

  static List<Part> parts(Content content) {
    return content.parts().orElse(List.of());
  }

  /** The library has no role for tools: what they answer is said by the user. */
  static String role(String role, List<Part> parts) {
    if (role.equals("model")) {
      return "assistant";
    }
    boolean answers = !parts.isEmpty();
    for (Part part : parts) {
      answers &= part.functionResponse().isPresent();
    }
    return answers ? "tool" : role;
  }
}
