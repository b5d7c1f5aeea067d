package io.afr.integration.springai;

import io.afr.agent.json.JsonObject;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.content.Media;
import org.springframework.util.MimeType;

/** The contents of a message as parts of the one shape. */
final class Parts {

  private static final String BASE64 = ";base64,";

  private Parts() {}

  static Map<String, Object> text(@Nullable String text) {
    return JsonObject.of("type", "text", "content", text);
  }

  static List<Object> media(List<Media> media) {
    List<Object> parts = new ArrayList<>();
    for (Media medium : media) {
      parts.add(medium(medium));
    }
    return parts;
  }

  private static Map<String, Object> medium(Media medium) {
    MimeType type = medium.getMimeType();
    String mimeType = type == null ? null : type.toString();
    Object data = medium.getData();
    if (data instanceof byte[] bytes) {
      return blob(mimeType, io.afr.agent.json.Media.of(mimeType, bytes));
    }
    String text = data instanceof String || data instanceof URI ? data.toString() : null;
    if (data instanceof URL url) {
      text = url.toExternalForm();
    }
    if (text == null) {
      return JsonObject.of("type", modality(mimeType), "mime_type", mimeType);
    }
    int comma = text.startsWith("data:") ? text.indexOf(BASE64) : -1;
    if (comma >= 0) {
      String base64 = text.substring(comma + BASE64.length());
      return blob(mimeType, io.afr.agent.json.Media.ofBase64(mimeType, base64));
    }
    return text.contains("://")
        ? JsonObject.of(
            "type", "uri", "modality", modality(mimeType), "mime_type", mimeType, "uri", text)
        : blob(mimeType, io.afr.agent.json.Media.ofBase64(mimeType, text));
  }

  private static Map<String, Object> blob(@Nullable String mimeType, Object content) {
    return JsonObject.of(
        "type",
        "blob",
        "modality",
        modality(mimeType),
        "mime_type",
        mimeType == null ? "application/octet-stream" : mimeType,
        "content",
        content);
  }

  private static String modality(@Nullable String mimeType) {
    String kind = mimeType == null ? "" : mimeType.toLowerCase(Locale.ROOT).replaceFirst("/.*", "");
    return switch (kind) {
      case "image", "audio", "video" -> kind;
      default -> "document";
    };
  }
}
