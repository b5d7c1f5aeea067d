package io.afr.reader.cli;

import io.afr.reader.Action;
import io.afr.reader.Action.Kind;
import io.afr.reader.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Keeps a replay from saying the same thing twice: a request repeats what the model answered and
 * what tools returned before.
 */
final class Conversation {

  private final Set<String> calledTools = new HashSet<>();
  private final Set<String> askedFor = new HashSet<>();
  private final Set<String> said = new HashSet<>();

  Conversation(List<Action> actions) {
    for (Action action : actions) {
      if (action.kind() == Kind.TOOL_CALL) {
        calledTools.add(key(action.data(), "callId", action.name(), action.data().path("args")));
        calledTools.add(key(Json.object(), "", action.name(), action.data().path("args")));
      }
    }
  }

  /** The messages of a request that were not heard before. */
  List<JsonNode> news(Action call) {
    List<JsonNode> news = new ArrayList<>();
    boolean goesOn = call.data().has("continues");
    for (JsonNode message : call.data().path("newMessages")) {
      if (isNews(message, goesOn)) {
        news.add(message);
      }
    }
    return news;
  }

  private boolean isNews(JsonNode message, boolean goesOn) {
    return switch (Message.role(message)) {
      case "assistant" -> said.add(words(message));
      case "tool" -> !isKnownResult(message);
      // Who goes on says something new, even if it is the same words; who begins anew repeats.
      default -> said.add(words(message)) || goesOn;
    };
  }

  /** Takes in what the model answered, and gives what is to be shown of it. */
  List<JsonNode> answer(Action call) {
    List<JsonNode> answers = new ArrayList<>();
    for (JsonNode message : call.data().path("response").path("messages")) {
      said.add(words(message));
      message.path("parts").forEach(part -> askedFor.add(Json.text(part, "id", "")));
      answers.add(message);
    }
    return answers;
  }

  /** Whether a part of an answer asks for a tool whose call stands in the replay itself. */
  boolean isShownAsAction(JsonNode part) {
    if (!Json.text(part, "type", "").equals("tool_call")) {
      return false;
    }
    String name = Json.text(part, "name", "");
    JsonNode args = part.path("arguments");
    return calledTools.contains(key(part, "id", name, args))
        || calledTools.contains(key(Json.object(), "", name, args));
  }

  private boolean isKnownResult(JsonNode message) {
    for (JsonNode part : message.path("parts")) {
      String id = Json.text(part, "id", "");
      if (id.isEmpty() ? calledTools.isEmpty() : !askedFor.contains(id)) {
        return false;
      }
    }
    return true;
  }

  private static String key(JsonNode node, String field, String name, JsonNode args) {
    String id = Json.text(node, field, "");
    return id.isEmpty() ? "name " + name + " " + sorted(args) : "id " + id;
  }

  /** The same whatever the order of the fields. */
  private static String sorted(JsonNode args) {
    if (!args.isObject()) {
      return args.isMissingNode() ? "" : Json.write(args);
    }
    StringBuilder text = new StringBuilder("{");
    args.properties().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(field -> text.append(field.getKey()).append(sorted(field.getValue())).append(','));
    return text.append('}').toString();
  }

  /** Without why an answer ended, which no later request repeats. */
  private static String words(JsonNode message) {
    return Message.role(message) + "\n" + Message.text(message);
  }
}
