package io.afr.integration.adk;

import com.google.genai.JsonSerializable;
import com.google.genai.types.GenerateContentConfig;
import io.afr.agent.json.JsonWriter;
import io.afr.journal.Content;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything in a request that is neither messages nor tools; versions differ in what there is. */
final class Parameters {

  /** Described elsewhere, or about how the request is sent: its headers hold keys. */
  private static final Set<String> others = Set.of("systemInstruction", "tools", "httpOptions");

  private static final List<Method> getters =
      Stream.of(GenerateContentConfig.class.getMethods())
          .filter(method -> Modifier.isAbstract(method.getModifiers()))
          .filter(method -> method.getReturnType() == Optional.class)
          .filter(method -> method.getParameterCount() == 0 && !others.contains(method.getName()))
          .sorted(Comparator.comparing(Method::getName))
          .toList();

  private Parameters() {}

  static @Nullable Content of(GenerateContentConfig config) {
    Map<String, Object> all = new TreeMap<>();
    for (Method getter : getters) {
      Object value = shown(read(getter, config));
      if (value != null) {
        all.put(getter.getName(), value);
      }
    }
    return all.isEmpty() ? null : JsonWriter.of(all);
  }

  private static @Nullable Object read(Method getter, GenerateContentConfig config) {
    try {
      return getter.invoke(config) instanceof Optional<?> value ? value.orElse(null) : null;
    } catch (ReflectiveOperationException unreadable) {
      return null;
    }
  }

  private static @Nullable Object shown(@Nullable Object value) {
    if (value instanceof JsonSerializable object) {
      return Library.json(object);
    }
    if (value instanceof Collection<?> several && !several.isEmpty()) {
      Object[] items = several.toArray();
      Arrays.setAll(
          items, i -> items[i] instanceof JsonSerializable one ? Library.json(one) : items[i]);
      return items;
    }
    return value;
  }
}
