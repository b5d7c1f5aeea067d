package io.afr.reader.replay;

import io.afr.journal.AttachmentMark;
import io.afr.journal.Content;
import io.afr.reader.json.Json;
import io.afr.reader.tape.Stored;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts what is attached to a content back where its marks stand: text as it is, all else as base64.
 * A part of the one shape also says how long it is, and what is gone of it.
 */
final class Attached {

  private static final Pattern mark = Pattern.compile(AttachmentMark.PATTERN);

  private final List<Stored> attachments;

  private Attached(List<Stored> attachments) {
    this.attachments = attachments;
  }

  /** Changes the JSON that was made of a content, and returns it. */
  static <T extends JsonNode> T putBack(T json, Stored content) {
    if (!content.attachments().isEmpty()) {
      new Attached(content.attachments()).putBackIn(json);
    }
    return json;
  }

  private void putBackIn(JsonNode json) {
    if (json instanceof ObjectNode object) {
      if (Json.text(object, "type", "").equals("blob")) {
        blob(object);
      }
      for (Map.Entry<String, JsonNode> member : object.properties()) {
        member.setValue(putBack(member.getValue()));
      }
    } else if (json instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, putBack(array.get(i)));
      }
    }
  }

  private JsonNode putBack(JsonNode value) {
    if (!value.isString()) {
      putBackIn(value);
      return value;
    }
    String text = value.stringValue();
    Stored whole = attachment(mark.matcher(text));
    if (whole != null) {
      return Json.string(written(whole));
    }
    return text.contains(AttachmentMark.START)
        ? Json.string(mark.matcher(text).replaceAll(this::written))
        : value;
  }

  private void blob(ObjectNode part) {
    Stored attachment = attachment(mark.matcher(Json.text(part, "content", "")));
    if (attachment == null) {
      return;
    }
    part.put("length", attachment.trueLength());
    if (attachment.isMissing()) {
      part.put("type", "missing").remove("content");
    } else if (attachment.isTruncated()) {
      part.put("truncated", true);
    }
  }

  private @Nullable Stored attachment(Matcher found) {
    return found.matches() ? attachment(found.group(1)) : null;
  }

  private @Nullable Stored attachment(String index) {
    int at = Integer.parseInt(index);
    return at < attachments.size() ? attachments.get(at) : null;
  }

  private String written(MatchResult found) {
    Stored attachment = attachment(found.group(1));
    return Matcher.quoteReplacement(attachment == null ? found.group() : written(attachment));
  }

  private static String written(Stored attachment) {
    if (!attachment.mediaType().equals(Content.TEXT)) {
      return attachment.base64();
    }
    return attachment.isMissing()
        ? "[gone, of " + attachment.trueLength() + " B]"
        : attachment.text();
  }
}
