package io.afr.reader.replay;

import io.afr.journal.Attribute;
import io.afr.journal.PartName;
import io.afr.reader.fold.Call;
import io.afr.reader.json.Json;
import io.afr.reader.tape.Frame;
import io.afr.reader.tape.Stored;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An LLM call as it went over the wire: the provider's own JSON, which nobody has understood yet.
 */
final class WireView {

  private WireView() {}

  /** Null if no layer kept the provider's own. */
  static @Nullable ObjectNode of(Call call) {
    for (Frame frame : call.nearestToTheWire()) {
      String dialect = frame.attribute(Attribute.DIALECT);
      if (dialect != null) {
        return of(frame, dialect);
      }
    }
    return null;
  }

  private static ObjectNode of(Frame frame, String dialect) {
    ObjectNode json = Json.object();
    json.put("layer", frame.layer().name().toLowerCase(Locale.ROOT));
    json.put("library", frame.begin().library());
    json.put("dialect", dialect);
    put(json, "requestId", frame.attribute(Attribute.REQUEST_ID));
    put(json, "statusCode", frame.attribute(Attribute.STATUS_CODE));
    json.set("request", request(frame));
    Stored body = WireAnswer.body(frame);
    if (body != null) {
      ObjectNode response = json.putObject("response");
      response.put("mediaType", body.mediaType());
      response.set("body", Contents.json(body));
    }
    return json;
  }

  /** Parameters, tools and messages stand apart on the tape; each is what was sent. */
  private static ObjectNode request(Frame frame) {
    ObjectNode request = Json.object();
    part(request, frame, PartName.PARAMETERS);
    part(request, frame, PartName.TOOLS);
    part(request, frame, PartName.INPUT);
    int missing = frame.conversation().missing();
    if (missing > 0) {
      request.put("missingMessages", missing);
    }
    if (!frame.conversation().isEmpty()) {
      ArrayNode messages = request.putArray("messages");
      frame.conversation().messages().forEach(message -> messages.add(Contents.json(message)));
    }
    return request;
  }

  private static void part(ObjectNode request, Frame frame, String name) {
    Stored part = frame.part(name);
    if (part != null) {
      JsonNode content = Contents.json(part);
      request.set(name, content);
    }
  }

  private static void put(ObjectNode json, String field, @Nullable String value) {
    if (value != null) {
      json.put(field, value);
    }
  }
}
