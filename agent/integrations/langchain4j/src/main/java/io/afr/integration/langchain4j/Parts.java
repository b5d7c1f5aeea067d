package io.afr.integration.langchain4j;

import dev.langchain4j.data.message.AudioContent;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.PdfFileContent;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.VideoContent;
import io.afr.agent.json.JsonObject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contents of a message as parts of the one shape. */
final class Parts {

  private Parts() {}

  static Map<String, Object> text(@Nullable String text) {
    return JsonObject.of("type", "text", "content", text);
  }

  static List<Object> of(Iterable<?> contents) {
    List<Object> parts = new ArrayList<>();
    for (Object content : contents) {
      parts.add(of(content));
    }
    return parts;
  }

  /** What a tool answered: its text if that is all, else every part. */
  static @Nullable Object response(List<?> contents) {
    if (contents.size() == 1 && contents.get(0) instanceof TextContent text) {
      return text.text();
    }
    return contents.isEmpty() ? null : of(contents);
  }

  private static Map<String, Object> of(Object content) {
    if (content instanceof TextContent text) {
      return text(text.text());
    }
    if (content instanceof ImageContent image) {
      return media("image", image.image());
    }
    if (content instanceof AudioContent audio) {
      return media("audio", audio.audio());
    }
    if (content instanceof VideoContent video) {
      return media("video", video.video());
    }
    if (content instanceof PdfFileContent pdf) {
      return media("document", pdf.pdfFile());
    }
    return JsonObject.of("type", content.getClass().getSimpleName());
  }

  /** Images, sounds, films and files have no type in common, but the same getters. */
  static Map<String, Object> media(String modality, Object medium) {
    String mimeType = Getter.text(medium, "mimeType");
    String data = data(medium);
    if (data != null) {
      return JsonObject.of(
          "type", "blob", "modality", modality, "mime_type", mimeType, "content", data);
    }
    return JsonObject.of(
        "type",
        "uri",
        "modality",
        modality,
        "mime_type",
        mimeType,
        "uri",
        Getter.text(medium, "url"));
  }

  private static @Nullable String data(Object medium) {
    return Getter.read(medium, "binaryData") instanceof byte[] bytes
        ? Base64.getEncoder().encodeToString(bytes)
        : Getter.text(medium, "base64Data");
  }
}
