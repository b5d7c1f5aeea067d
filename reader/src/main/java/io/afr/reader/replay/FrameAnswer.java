package io.afr.reader.replay;

import io.afr.journal.Attribute;
import io.afr.journal.PartName;
import io.afr.journal.Progress.Channel;
import io.afr.reader.dialect.Answer;
import io.afr.reader.dialect.Shape;
import io.afr.reader.json.Json;
import io.afr.reader.tape.Frame;
import io.afr.reader.tape.Stored;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The answer of a call whose integration writes the one shape itself. */
final class FrameAnswer {

  private FrameAnswer() {}

  static Answer of(Frame frame) {
    return new Answer(
        frame.attribute(Attribute.RESPONSE_ID),
        frame.attribute(Attribute.RESPONSE_MODEL),
        messages(frame),
        usage(frame),
        null);
  }

  private static List<JsonNode> messages(Frame frame) {
    String stated = frame.attribute(Attribute.FINISH_REASONS);
    List<String> reasons = stated == null ? List.of() : List.of(stated.split(","));
    List<JsonNode> messages = new ArrayList<>();
    for (Stored response : frame.parts(PartName.RESPONSE)) {
      JsonNode json = Json.parse(response.bytes());
      int choice = messages.size();
      messages.add(
          json instanceof ObjectNode message
              ? ended(
                  Attached.putBack(message, response),
                  choice < reasons.size() ? reasons.get(choice) : null)
              : Shape.message("assistant", Json.array().add(Exchange.unreadable(response))));
    }
    if (messages.isEmpty()) {
      ArrayNode arrived = arrived(frame);
      return arrived.isEmpty() ? List.of() : List.of(Shape.message("assistant", arrived));
    }
    return messages;
  }

  /** The message says itself why it ended, or else the call does. */
  private static ObjectNode ended(ObjectNode message, @Nullable String stated) {
    String own = Json.text(message, "finish_reason");
    String reason = own == null ? stated : own;
    return reason == null ? message : message.put("finish_reason", Shape.finishReason(reason));
  }

  /** What had arrived of an answer that never became whole. */
  private static ArrayNode arrived(Frame frame) {
    ArrayNode parts = Json.array();
    String reasoning = joined(frame.pieces(Channel.REASONING));
    if (!reasoning.isEmpty()) {
      parts.add(Shape.reasoning(reasoning));
    }
    String text = joined(frame.pieces(Channel.TEXT));
    if (!text.isEmpty()) {
      parts.add(Shape.text(text));
    }
    return parts;
  }

  private static String joined(List<Stored> pieces) {
    StringBuilder whole = new StringBuilder();
    pieces.forEach(piece -> whole.append(piece.text()));
    return whole.toString();
  }

  private static @Nullable ObjectNode usage(Frame frame) {
    Stored usage = frame.part(PartName.USAGE);
    return usage != null && Json.parse(usage.bytes()) instanceof ObjectNode json ? json : null;
  }
}
