package io.afr.integration.adk;

import com.google.genai.types.FunctionDeclaration;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.Tool;
import io.afr.agent.json.Getter;
import io.afr.agent.json.JsonObject;
import io.afr.agent.json.JsonWriter;
import io.afr.journal.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tools that a model is offered. */
final class Tools {

  private Tools() {}

  static @Nullable Content of(GenerateContentConfig config) {
    List<Object> all = new ArrayList<>();
    for (Tool tool : config.tools().orElse(List.of())) {
      List<FunctionDeclaration> functions = tool.functionDeclarations().orElse(List.of());
      functions.forEach(function -> all.add(function(function)));
      if (functions.isEmpty()) {
        all.add(JsonObject.of("type", "provider", "tool", Library.json(tool)));
      }
    }
    return all.isEmpty() ? null : JsonWriter.of(all);
  }

  private static Map<String, Object> function(FunctionDeclaration function) {
    return JsonObject.of(
        "type",
        "function",
        "name",
        function.name().orElse(null),
        "description",
        function.description().orElse(null),
        "parameters",
        parameters(function));
  }

  /** The schema in the provider's own terms, or (since 1.10 of its library) any JSON schema. */
  private static @Nullable Object parameters(FunctionDeclaration function) {
    return function.parameters().isPresent()
        ? Library.json(function.parameters().get())
        : Getter.read(function, "parametersJsonSchema");
  }
}
