package io.afr.reader.cli;

import io.afr.reader.Action;
import io.afr.reader.json.Plain;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an action was about, in one line. */
final class Gist {

  private Gist() {}

  static String of(Action action) {
    String said =
        switch (action.kind()) {
          case LLM_CALL -> call(action.data());
          case TOOL_CALL -> Plain.value(action.data().path("args"));
          case TOOL_RESULT -> Plain.value(action.data().path("result"));
          case MEMORY_OP -> memory(action.data());
        };
    return (action.inferred() ? "(inferred) " : "") + said;
  }

  /** The answer; while there is none, what was asked. */
  private static String call(JsonNode data) {
    String answer = texts(data.path("response").path("messages"));
    if (!answer.isBlank()) {
      return answer;
    }
    JsonNode asked = data.path("newMessages");
    return asked.isEmpty()
        ? Plain.value(data.path("input"))
        : labelled(asked.get(asked.size() - 1));
  }

  private static String memory(JsonNode data) {
    List<String> words = new ArrayList<>();
    words.add(Plain.value(data.path("op")));
    words.add(Plain.value(data.path("query")));
    JsonNode items = data.path("items");
    if (items.size() == 1) {
      words.add(labelled(items.get(0)));
    } else if (items.isArray()) {
      words.add(items.size() + " items");
    }
    words.removeIf(String::isBlank);
    return String.join(" ", words);
  }

  /** What the user said last in the request; null if it holds nothing of the user's. */
  static @Nullable String question(Action action) {
    @Nullable String question = null;
    for (JsonNode message : action.data().path("newMessages")) {
      if (Message.role(message).equals("user")) {
        question = Message.text(message);
      }
    }
    return question;
  }

  /** What went wrong; null if nothing did. */
  static @Nullable String error(Action action) {
    Action.@Nullable Failure error = action.error();
    if (error == null) {
      return null;
    }
    String type = error.type().substring(error.type().lastIndexOf('.') + 1);
    return error.message() == null ? type : type + ": " + error.message();
  }

  /** An agent or store that is named by its class, without the package. */
  static String simpleName(@Nullable String name) {
    if (name == null) {
      return "";
    }
    String last = name.substring(name.lastIndexOf('.') + 1);
    boolean isClass = name.matches("([a-z_][\\w]*\\.)+[A-Z][\\w$]*");
    return isClass ? last : name;
  }

  private static String texts(JsonNode messages) {
    List<String> texts = new ArrayList<>();
    messages.forEach(message -> texts.add(Message.text(message)));
    return String.join(" | ", texts);
  }

  private static String labelled(JsonNode message) {
    String role = Message.role(message);
    return role.isEmpty() ? Message.text(message) : role + ": " + Message.text(message);
  }
}
