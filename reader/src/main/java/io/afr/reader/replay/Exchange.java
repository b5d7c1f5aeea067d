package io.afr.reader.replay;

import io.afr.journal.Attribute;
import io.afr.journal.PartName;
import io.afr.reader.dialect.Answer;
import io.afr.reader.dialect.Dialect;
import io.afr.reader.dialect.Shape;
import io.afr.reader.fold.Call;
import io.afr.reader.fold.Operation;
import io.afr.reader.json.Json;
import io.afr.reader.price.Prices;
import io.afr.reader.tape.Conversation;
import io.afr.reader.tape.Frame;
import io.afr.reader.tape.Stored;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an LLM call asked and was answered, in the one shape. */
final class Exchange {

  private final Call call;
  private final Prices prices;
  private final Frame asking;
  private final Answer answer;
  private @Nullable Exchange continued;
  private int kept;
  private @Nullable List<ObjectNode> newMessages;

  Exchange(Call call, Prices prices) {
    this.call = call;
    this.prices = prices;
    this.asking =
        call.nearestToTheProgram().stream()
            .filter(frame -> !frame.conversation().isEmpty())
            .findFirst()
            .orElse(call.frame());
    this.answer = answer(call);
  }

  Call call() {
    return call;
  }

  /** What it costs by list price. */
  Prices prices() {
    return prices;
  }

  Conversation conversation() {
    return asking.conversation();
  }

  Answer answer() {
    return answer;
  }

  void goOnFrom(Exchange earlier, int kept) {
    this.continued = earlier;
    this.kept = kept;
  }

  /** The request that this one keeps messages of; null if there is none. */
  @Nullable Exchange continued() {
    return continued;
  }

  /** How many messages of the one before it keeps, those that are missing counted. */
  int kept() {
    return kept;
  }

  /** What the request has beyond the one that it continues. */
  List<ObjectNode> newMessages() {
    if (newMessages == null) {
      List<Stored> all = conversation().messages();
      newMessages =
          all.isEmpty()
              ? prompt()
              : shaped(all.subList(Math.max(0, kept - conversation().missing()), all.size()));
    }
    return newMessages;
  }

  List<ObjectNode> allMessages() {
    return conversation().messages().isEmpty() ? prompt() : shaped(conversation().messages());
  }

  /** What a model that takes no messages is to go on writing: the user's words. */
  private List<ObjectNode> prompt() {
    Stored input = Operation.isGenerating(call.frame()) ? asking.part(PartName.INPUT) : null;
    if (input == null) {
      return List.of();
    }
    JsonNode json = Contents.json(input);
    String text = json.isString() ? json.stringValue() : Json.write(json);
    return List.of(Shape.message("user", Json.array().add(Shape.text(text))));
  }

  /** The parts of this type in everything that came back. */
  List<JsonNode> answered(String partType) {
    return parts(answer.messages(), partType);
  }

  /** The parts of this type in what is new in the request. */
  List<JsonNode> asked(String partType) {
    return parts(newMessages(), partType);
  }

  private static List<JsonNode> parts(List<? extends JsonNode> messages, String type) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode message : messages) {
      for (JsonNode part : message.path("parts")) {
        if (Json.text(part, "type", "").equals(type)) {
          found.add(part);
        }
      }
    }
    return found;
  }

  private List<ObjectNode> shaped(List<Stored> messages) {
    String dialect = asking.attribute(Attribute.DIALECT);
    return messages.stream().map(message -> shaped(message, dialect)).toList();
  }

  private static ObjectNode shaped(Stored message, @Nullable String dialect) {
    JsonNode json = message.isMissing() ? null : Json.parse(message.bytes());
    if (json == null && message.isTruncated()) {
      json = Json.parseFront(message.bytes());
    }
    if (!(json instanceof ObjectNode || (json != null && json.isString()))) {
      return Shape.message("unknown", Json.array().add(unreadable(message)));
    }
    ObjectNode shaped = Attached.putBack(shaped(json, dialect), message);
    if (message.isTruncated() && shaped.path("parts") instanceof ArrayNode parts) {
      parts.add(Shape.damaged("truncated", "", message.trueLength()));
    }
    return shaped;
  }

  private static ObjectNode shaped(JsonNode json, @Nullable String dialect) {
    if (dialect != null) {
      return Dialect.named(dialect).message(json);
    }
    return json instanceof ObjectNode shaped
        ? shaped
        : Shape.message("unknown", Json.array().add(Shape.text(json.asString(""))));
  }

  static ObjectNode unreadable(Stored content) {
    String what =
        content.isMissing() ? "missing" : content.isTruncated() ? "truncated" : "unreadable";
    return Shape.damaged(what, content.text(), content.trueLength());
  }

  private static Answer answer(Call call) {
    Answer best = Answer.NONE;
    for (Frame frame : call.nearestToTheWire()) {
      Answer answer =
          frame.attribute(Attribute.DIALECT) == null ? FrameAnswer.of(frame) : WireAnswer.of(frame);
      best = merged(best, answer);
    }
    return best;
  }

  /** The wire knows usage, id and model best; the program, what it was given. */
  private static Answer merged(Answer wire, Answer above) {
    return new Answer(
        wire.id() == null ? above.id() : wire.id(),
        wire.model() == null ? above.model() : wire.model(),
        above.messages().isEmpty() ? wire.messages() : above.messages(),
        wire.usage() == null ? above.usage() : wire.usage(),
        above.error());
  }
}
