package io.afr.agent.own;

import io.afr.agent.json.Bounded;
import io.afr.agent.json.JsonWriter;
import io.afr.journal.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a method is handed or returns, as one content. */
public final class Handed {

  private Handed() {}

  /** Any object; text that is a JSON object or array is taken for it. Null for null. */
  public static @Nullable Content content(@Nullable Object object) {
    if (object == null) {
      return null;
    }
    if (object instanceof String text) {
      return isJson(text) ? Bounded.json(text) : Bounded.text(text);
    }
    return JsonWriter.of(object);
  }

  /** The arguments by their names, or the only one that is said to be the content. */
  static @Nullable Content arguments(Recipe recipe, Object[] values) {
    List<Integer> indexes = recipe.content(values.length);
    if (recipe.saysContent() && indexes.size() == 1) {
      return content(only(indexes, values));
    }
    Map<String, Object> named = new LinkedHashMap<>();
    for (int index : indexes) {
      if (index < values.length) {
        named.put(recipe.parameter(index), values[index]);
      }
    }
    return JsonWriter.of(named);
  }

  /** The only argument that is content, or all of them by their names; null if there is none. */
  static @Nullable Content either(Recipe recipe, Object[] values) {
    List<Integer> indexes = recipe.content(values.length);
    if (indexes.isEmpty()) {
      return null;
    }
    return indexes.size() == 1 ? content(only(indexes, values)) : arguments(recipe, values);
  }

  static @Nullable Object only(List<Integer> indexes, Object[] values) {
    int index = indexes.get(0);
    return index < values.length ? values[index] : null;
  }

  /** By its ends: what is not JSON after all is shown as the text that it is. */
  private static boolean isJson(String text) {
    int from = 0;
    int to = text.length() - 1;
    while (from < to && text.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && text.charAt(to) <= ' ') {
      to--;
    }
    return from < to
        && ((text.charAt(from) == '{' && text.charAt(to) == '}')
            || (text.charAt(from) == '[' && text.charAt(to) == ']'));
  }
}
