package io.afr.integration.langchain4j;

import dev.langchain4j.data.message.AudioContent;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.PdfFileContent;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.VideoContent;
import io.afr.agent.json.Getter;
import io.afr.agent.json.JsonObject;
import io.afr.agent.json.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contents of a message as parts of the one shape. */
final class Parts {

  private static final String BASE64 = ";base64,";

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
    if (Getter.read(medium, "binaryData") instanceof byte[] bytes) {
      return blob(modality, mimeType, Media.of(mimeType, bytes));
    }
    String base64 = Getter.text(medium, "base64Data");
    if (base64 != null) {
      return blob(modality, mimeType, Media.ofBase64(mimeType, base64));
    }
    String address = Getter.text(medium, "url");
    int comma = address == null || !address.startsWith("data:") ? -1 : address.indexOf(BASE64);
    if (address != null && comma >= 0) {
      String type = address.substring("data:".length(), comma);
      return blob(modality, type, Media.ofBase64(type, address.substring(comma + BASE64.length())));
    }
    return JsonObject.of(
        "type", "uri", "modality", modality, "mime_type", mimeType, "uri", address);
  }

  private static Map<String, Object> blob(
      String modality, @Nullable String mimeType, Object content) {
    String type = content instanceof Media media ? media.mediaType() : mimeType;
    return JsonObject.of(
        "type",
        "blob",
        "modality",
        modality,
        "mime_type",
        type == null ? "application/octet-stream" : type,
        "content",
        content);
  }
}
