package io.afr.agent.own;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes a recipe as a text, and reads it again: a line for each thing that is said. */
final class RecipeText {

  /** Behind the name of a role: it is said by arguments. */
  private static final String byArgument = "#";

  private RecipeText() {}

  static String write(Recipe recipe) {
    StringBuilder text = new StringBuilder();
    line(text, "deed", recipe.deed().word());
    line(text, "library", recipe.library());
    line(text, "type", recipe.type());
    line(text, "method", recipe.method());
    line(text, "parameters", String.join(",", recipe.parameters()));
    // In the order of the roles, so that equal recipes are equal texts.
    for (Map.Entry<Role, String> said : new TreeMap<>(recipe.said()).entrySet()) {
      line(text, said.getKey().word(), said.getValue());
    }
    for (Map.Entry<Role, List<Integer>> said : new TreeMap<>(recipe.arguments()).entrySet()) {
      line(text, said.getKey().word() + byArgument, joined(said.getValue()));
    }
    return text.toString();
  }

  static Recipe read(String text) {
    Map<String, String> lines = lines(text);
    Map<Role, String> said = new EnumMap<>(Role.class);
    Map<Role, List<Integer>> arguments = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      String word = lines.get(role.word());
      if (word != null) {
        said.put(role, word);
      }
      String indexes = lines.get(role.word() + byArgument);
      if (indexes != null) {
        arguments.put(role, split(indexes).stream().map(Integer::valueOf).toList());
      }
    }
    return new Recipe(
        Deed.valueOf(lines.getOrDefault("deed", "").toUpperCase(Locale.ROOT)),
        lines.getOrDefault("library", ""),
        lines.getOrDefault("type", ""),
        lines.getOrDefault("method", ""),
        split(lines.getOrDefault("parameters", "")),
        said,
        arguments);
  }

  /** What holds line breaks is no name; they are lost. */
  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append('=').append(value.replace('\n', ' ')).append('\n');
  }

  private static Map<String, String> lines(String text) {
    Map<String, String> lines = new TreeMap<>();
    for (String line : text.split("\n", -1)) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        lines.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    return lines;
  }

  private static String joined(List<Integer> indexes) {
    List<String> texts = new ArrayList<>();
    indexes.forEach(index -> texts.add(index.toString()));
    return String.join(",", texts);
  }

  private static List<String> split(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
  }
}
