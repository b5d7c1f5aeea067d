package io.afr.reader.cli;

import io.afr.reader.Action;
import io.afr.reader.Action.Kind;
import io.afr.reader.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Keeps a replay from saying the same thing twice: a request repeats what the model answered and
 * what tools returned before.
 */
final class Conversation {

  private final Set<String> calledIds = new HashSet<>();
  private final Set<Called> called = new HashSet<>();
  private final Set<String> askedFor = new HashSet<>();
  private final Set<String> said = new HashSet<>();

  /** A tool that was called with these arguments. */
  private record Called(String tool, JsonNode args) {}

  Conversation(List<Action> actions) {
    for (Action action : actions) {
      if (action.kind() == Kind.TOOL_CALL) {
        calledIds.add(Json.text(action.data(), "callId", ""));
        called.add(new Called(action.name(), action.data().path("args")));
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
    String id = Json.text(part, "id", "");
    return (!id.isEmpty() && calledIds.contains(id))
        || called.contains(new Called(Json.text(part, "name", ""), part.path("arguments")));
  }

  private boolean isKnownResult(JsonNode message) {
    for (JsonNode part : message.path("parts")) {
      String id = Json.text(part, "id", "");
      if (id.isEmpty() ? called.isEmpty() : !askedFor.contains(id)) {
        return false;
      }
    }
    return true;
  }

  /** Without why an answer ended, which no later request repeats. */
  private static String words(JsonNode message) {
    return Message.role(message) + "\n" + Message.text(message);
  }
}
