package io.afr.integration.langchain4j;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.internal.JsonSchemaElementUtils;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import io.afr.agent.json.JsonObject;
import io.afr.agent.json.JsonWriter;
import io.afr.journal.Content;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tool definitions as JSON, by the library's own writer of JSON schemas. */
final class Schema {

  private Schema() {}

  static Content tool(ToolSpecification tool) {
    return JsonWriter.of(
        JsonObject.of(
            "type", "function",
            "name", tool.name(),
            "description", tool.description(),
            "parameters", of(tool.parameters())));
  }

  static @Nullable Map<String, Object> of(@Nullable JsonSchemaElement schema) {
    return schema == null ? null : JsonSchemaElementUtils.toMap(schema);
  }
}
