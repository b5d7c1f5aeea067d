package io.afr.agent.own;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How to record the calls of one method.
 *
 * @param library whose name the calls carry on the tape
 * @param type simple name of the class that declares the method
 * @param parameters the parameters' names
 * @param said fixed words
 * @param arguments which arguments say it, by their index; only {@link Role#CONTENT} has several
 */
public record Recipe(
    Deed deed,
    String library,
    String type,
    String method,
    List<String> parameters,
    Map<Role, String> said,
    Map<Role, List<Integer>> arguments) {

  private static final Map<String, Recipe> known = new ConcurrentHashMap<>();

  /** The recipe that {@link #text()} has written. */
  static Recipe of(String text) {
    Recipe recipe = known.get(text);
    if (recipe == null) {
      recipe = RecipeText.read(text);
      known.put(text, recipe);
    }
    return recipe;
  }

  /** As the woven class keeps it. */
  public String text() {
    return RecipeText.write(this);
  }

  /** What an argument says, or else the fixed word; null if neither does. */
  @Nullable String value(Role role, Object[] values) {
    for (int index : arguments.getOrDefault(role, List.of())) {
      String value = index < values.length ? Plain.text(values[index]) : null;
      if (value != null && !value.isEmpty()) {
        return value;
      }
    }
    return said.get(role);
  }

  /** Which arguments are the content: those that are said to be, else all that are nothing else. */
  List<Integer> content(int count) {
    List<Integer> told = arguments.get(Role.CONTENT);
    if (told != null) {
      return told;
    }
    List<Integer> rest = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      rest.add(i);
    }
    arguments.values().forEach(rest::removeAll);
    return rest;
  }

  /** Whether it is said which argument is the content. */
  boolean saysContent() {
    return arguments.containsKey(Role.CONTENT);
  }

  /** The parameter's name, if it is known. */
  String parameter(int index) {
    return index < parameters.size() ? parameters.get(index) : "arg" + index;
  }

  /** A recipe in the making. */
  public static final class Making {

    private final Deed deed;
    private final String library;
    private final Map<Role, String> said = new EnumMap<>(Role.class);
    private final Map<Role, List<Integer>> arguments = new EnumMap<>(Role.class);

    public Making(Deed deed, String library) {
      this.deed = deed;
      this.library = library;
    }

    public Deed deed() {
      return deed;
    }

    /** A fixed word; an empty one says nothing. */
    public Making say(Role role, String word) {
      if (!word.isEmpty()) {
        said.put(role, word);
      }
      return this;
    }

    /** An argument that says it; a negative index is none. */
    public Making argument(Role role, int index) {
      if (index >= 0) {
        arguments.computeIfAbsent(role, any -> new ArrayList<>(1)).add(index);
      }
      return this;
    }

    /** The fixed word; null if there is none. */
    public @Nullable String said(Role role) {
      return said.get(role);
    }

    /** The highest index of an argument; -1 if there is none. */
    public int lastArgument() {
      int last = -1;
      for (List<Integer> indexes : arguments.values()) {
        for (int index : indexes) {
          last = Math.max(last, index);
        }
      }
      return last;
    }

    /** The recipe for a method. */
    public Recipe of(String type, String method, List<String> parameters) {
      return new Recipe(deed, library, type, method, parameters, Map.copyOf(said), copy());
    }

    private Map<Role, List<Integer>> copy() {
      Map<Role, List<Integer>> copy = new EnumMap<>(Role.class);
      arguments.forEach((role, indexes) -> copy.put(role, List.copyOf(indexes)));
      return copy;
    }
  }
}
