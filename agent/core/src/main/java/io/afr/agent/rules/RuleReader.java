package io.afr.agent.rules;

import io.afr.agent.json.Json;
import io.afr.agent.own.Deed;
import io.afr.agent.own.Recipe;
import io.afr.agent.own.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes a rule out of its JSON, or says what is wrong with it. */
final class RuleReader {

  /** What rules are written with, apart from the words of the {@link Role}s. */
  private static final List<String> members =
      List.of("class", "method", "parameters", "action", "arguments");

  private static final Set<String> operations =
      Set.of("add", "get", "search", "update", "delete", "clear");

  private static final List<String> ofTheJdk = List.of("java.", "jdk.", "sun.", "com.sun.");

  /** No method has more arguments. */
  private static final int MAX_ARGUMENT = 254;

  private final Json json;

  RuleReader(Json json) {
    this.json = json;
  }

  Rule read() throws WrongRuleException {
    if (!json.isObject()) {
      throw wrong(json, "a rule is an object, {\"class\": …, \"method\": …, \"action\": …}");
    }
    String type = type();
    String method = method();
    List<String> parameters = parameters();
    Recipe.Making making = new Recipe.Making(deed(), RulesIntegration.NAME);
    words(making);
    arguments(making, parameters);
    if (making.deed() == Deed.MEMORY_OP) {
      checkOperation(making);
    }
    return new Rule(json.line(), type, method, parameters, making);
  }

  private String type() throws WrongRuleException {
    String type = text("class");
    if (!isName(type, true)) {
      throw wrong(json.get("class"), "\"" + type + "\" is no name of a class");
    }
    for (String prefix : ofTheJdk) {
      if (type.startsWith(prefix)) {
        throw wrong(json.get("class"), type + " is of the JDK, whose classes are not recorded");
      }
    }
    return type;
  }

  private String method() throws WrongRuleException {
    String method = text("method");
    if (!isName(method, false)) {
      throw wrong(json.get("method"), "\"" + method + "\" is no name of a method");
    }
    return method;
  }

  private @Nullable List<String> parameters() throws WrongRuleException {
    Json given = json.get("parameters");
    if (given == Json.MISSING) {
      return null;
    }
    if (!given.isArray()) {
      throw wrong(
          given, "\"parameters\" is a list of types, such as [\"java.lang.String\", \"int\"]");
    }
    List<String> types = new ArrayList<>();
    for (Json item : given.items()) {
      String type = item.isString() ? String.valueOf(item.text()).trim() : "";
      if (!isName(type.replace("[]", "").replace("...", ""), true)) {
        throw wrong(
            item, (item.isString() ? "\"" + type + "\"" : "this") + " is no name of a type");
      }
      types.add(type.replace("...", "[]"));
    }
    return types;
  }

  private Deed deed() throws WrongRuleException {
    String action = text("action");
    for (Deed deed : Deed.values()) {
      if (deed.word().equals(action)) {
        return deed;
      }
    }
    throw wrong(json.get("action"), "unknown action \"" + action + "\" (want " + actions() + ")");
  }

  private void words(Recipe.Making making) throws WrongRuleException {
    Set<Role> allowed = Sayings.words(making.deed());
    for (Map.Entry<String, Json> member : json.members().entrySet()) {
      if (members.contains(member.getKey())) {
        continue;
      }
      Role role = role(member.getKey());
      if (role == null || !allowed.contains(role)) {
        throw wrong(member.getValue(), unwanted(member.getKey(), role, making.deed()));
      }
      if (!member.getValue().isString()) {
        throw wrong(member.getValue(), "\"" + member.getKey() + "\" wants a text");
      }
      making.say(role, String.valueOf(member.getValue().text()));
    }
  }

  private static String unwanted(String name, @Nullable Role role, Deed deed) {
    if (role == null) {
      return "unknown \"" + name + "\"";
    }
    return Sayings.arguments(deed).contains(role)
        ? "\"" + name + "\" stands among the arguments: {\"arguments\": {\"" + name + "\": 0}}"
        : "\"" + name + "\" says nothing of a " + deed.word();
  }

  private void arguments(Recipe.Making making, @Nullable List<String> parameters)
      throws WrongRuleException {
    Json given = json.get("arguments");
    if (given != Json.MISSING && !given.isObject()) {
      throw wrong(given, "\"arguments\" is an object, such as {\"session\": 0}");
    }
    Set<Role> allowed = Sayings.arguments(making.deed());
    for (Map.Entry<String, Json> member : given.members().entrySet()) {
      Role role = role(member.getKey());
      if (role == null || !allowed.contains(role)) {
        throw wrong(
            member.getValue(),
            "no argument of a "
                + making.deed().word()
                + " is its \""
                + member.getKey()
                + "\" (want "
                + roles(allowed)
                + ")");
      }
      argument(making, role, member.getValue(), parameters);
    }
  }

  private void argument(
      Recipe.Making making, Role role, Json given, @Nullable List<String> parameters)
      throws WrongRuleException {
    boolean isList = role == Role.CONTENT && given.isArray();
    for (Json item : isList ? given.items() : List.of(given)) {
      int index = index(item);
      if (parameters != null && index >= parameters.size()) {
        throw wrong(
            item,
            "there is no argument "
                + index
                + ": they are counted from 0, and so are the "
                + parameters.size()
                + " parameters");
      }
      making.argument(role, index);
    }
  }

  private int index(Json item) throws WrongRuleException {
    String text = item.isNumber() ? item.text() : null;
    if (text == null || !text.matches("\\d{1,3}") || Integer.parseInt(text) > MAX_ARGUMENT) {
      throw wrong(item, "an argument is told by its place, counted from 0");
    }
    return Integer.parseInt(text);
  }

  private void checkOperation(Recipe.Making making) throws WrongRuleException {
    String operation = making.said(Role.OPERATION);
    if (operation == null || !operations.contains(operation)) {
      throw wrong(
          json.get("operation"),
          (operation == null ? "no \"operation\"" : "unknown operation \"" + operation + "\"")
              + " (want add, get, search, update, delete or clear)");
    }
  }

  private String text(String name) throws WrongRuleException {
    Json given = json.get(name);
    String text = given.isString() ? given.text() : null;
    if (text == null || text.isBlank()) {
      throw wrong(
          given, given == Json.MISSING ? "no \"" + name + "\"" : "\"" + name + "\" wants a text");
    }
    return text.trim();
  }

  /** What is not there is missed where the rule begins. */
  private WrongRuleException wrong(Json where, String problem) {
    return new WrongRuleException((where == Json.MISSING ? json : where).line(), problem);
  }

  private static @Nullable Role role(String word) {
    for (Role role : Role.values()) {
      if (role.word().equals(word)) {
        return role;
      }
    }
    return null;
  }

  private static String actions() {
    List<String> words = new ArrayList<>();
    for (Deed deed : Deed.values()) {
      words.add(deed.word());
    }
    return String.join(", ", words);
  }

  private static String roles(Set<Role> roles) {
    List<String> words = new ArrayList<>();
    for (Role role : new TreeSet<>(roles)) {
      words.add(role.word());
    }
    return String.join(", ", words);
  }

  /** By the JVM's rules, which allow more than the language does. */
  private static boolean isName(String text, boolean dots) {
    for (String part : dots ? text.split("\\.", -1) : new String[] {text}) {
      if (part.isEmpty() || part.chars().anyMatch(c -> c <= ' ' || ".;[/<>(),\"".indexOf(c) >= 0)) {
        return false;
      }
    }
    return true;
  }
}
