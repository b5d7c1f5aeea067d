package io.afr.reader.dialect;

import io.afr.reader.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A piece of a message's content, as both of OpenAI's APIs write it. */
final class OpenAiPart {

  private OpenAiPart() {}

  static JsonNode shaped(JsonNode part) {
    return switch (Json.text(part, "type", "")) {
      case "text", "input_text", "output_text", "summary_text", "reasoning_text" -> text(part);
      case "image_url" -> located(part, "image", Json.text(part.path("image_url"), "url"));
      case "input_image" -> image(part);
      case "input_audio" -> audio(part);
      case "file" -> file(part, part.path("file"));
      case "input_file" -> file(part, part);
      default -> Shape.raw(part);
    };
  }

  private static JsonNode text(JsonNode part) {
    String text = Json.text(part, "text");
    return text == null ? Shape.raw(part) : Shape.text(text);
  }

  private static JsonNode image(JsonNode part) {
    String fileId = Json.text(part, "file_id");
    return fileId != null
        ? Shape.file("image", fileId)
        : located(part, "image", Json.text(part, "image_url"));
  }

  private static JsonNode audio(JsonNode part) {
    String data = Json.text(part.path("input_audio"), "data");
    return data == null
        ? Shape.raw(part)
        : Shape.blob(
            "audio", "audio/" + Json.text(part.path("input_audio"), "format", "wav"), data);
  }

  private static JsonNode file(JsonNode part, JsonNode file) {
    String fileId = Json.text(file, "file_id");
    if (fileId != null) {
      return Shape.file("document", fileId);
    }
    String data = Json.text(file, "file_data");
    return located(part, "document", data == null ? Json.text(file, "file_url") : data);
  }

  private static JsonNode located(JsonNode part, String modality, @Nullable String address) {
    return address == null ? Shape.raw(part) : Shape.located(modality, address);
  }
}
