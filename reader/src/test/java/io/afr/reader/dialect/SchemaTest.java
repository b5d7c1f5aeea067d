package io.afr.reader.dialect;

import static io.afr.reader.dialect.OpenAiChatTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.reader.Home;
import io.afr.reader.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the dialects make has what the frozen schema requires. */
final class SchemaTest {

  private final JsonNode parts = schema().path("$defs");

  @Test
  void everyPartHasWhatTheSchemaRequires() {
    List<JsonNode> made =
        List.of(
            Shape.text("a"),
            Shape.reasoning("a"),
            Shape.toolCall(null, null, ""),
            Shape.toolCallResponse(null, json("{}")),
            Shape.toolCallResponse(null, "f", json("{}")),
            Shape.located("image", "https://x/y"),
            Shape.located("image", "data:image/png;base64,QUJD"),
            Shape.file("document", "f1"),
            Shape.damaged("missing", "", 5),
            AnthropicBlock.shaped(json("{'type':'tool_use','input':{}}")),
            AnthropicBlock.shaped(json("{'type':'tool_result'}")),
            AnthropicBlock.shaped(
                json("{'type':'image','source':{'type':'base64','data':'QUJD'}}")),
            ConverseBlock.shaped(json("{'toolUse':{'toolUseId':'t'}}")),
            ConverseBlock.shaped(json("{'toolResult':{}}")),
            ConverseBlock.shaped(json("{'image':{'source':{'bytes':'QUJD'}}}")));

    assertThat(made)
        .allSatisfy(
            part -> {
              List<String> required = required(Json.text(part, "type"));
              assertThat(required).isNotEmpty();
              assertThat(part.propertyNames()).containsAll(required);
            });
  }

  /** What the first rule whose condition names the type requires of a part. */
  private List<String> required(String type) {
    for (JsonNode rule : parts.path("part").path("allOf")) {
      JsonNode condition = resolved(rule.path("if")).path("properties").path("type");
      if (type.equals(Json.text(condition, "const"))
          || Json.texts(condition.path("enum")).contains(type)) {
        return List.copyOf(Json.texts(resolved(rule.path("then")).path("required")));
      }
    }
    return List.of();
  }

  private JsonNode resolved(JsonNode reference) {
    return parts.path(Json.text(reference, "$ref", "").replace("#/$defs/", ""));
  }

  private static JsonNode schema() {
    try (InputStream schema = Home.class.getResourceAsStream("message.schema.json")) {
      return Json.parse(schema.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
