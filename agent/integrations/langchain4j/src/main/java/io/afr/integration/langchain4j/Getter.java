package io.afr.integration.langchain4j;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads what only some versions of the library, or only some providers' modules, have: by name,
 * since a direct call would retire the advice where the method is missing.
 */
final class Getter {

  private static final ClassValue<Map<String, Getter>> getters =
      new ClassValue<>() {
        @Override
        protected Map<String, Getter> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private final @Nullable Method method;

  private Getter(@Nullable Method method) {
    this.method = method;
  }

  /** What the target's public method without arguments returns; null if it has no such method. */
  static @Nullable Object read(@Nullable Object target, String name) {
    if (target == null) {
      return null;
    }
    Class<?> type = target.getClass();
    Map<String, Getter> known = getters.get(type);
    Getter getter = known.get(name);
    if (getter == null) {
      getter = new Getter(find(type, name));
      known.put(name, getter);
    }
    return getter.invoke(target);
  }

  static @Nullable String text(@Nullable Object target, String name) {
    Object value = read(target, name);
    return value == null ? null : value.toString();
  }

  static @Nullable Number number(@Nullable Object target, String name) {
    return read(target, name) instanceof Number number ? number : null;
  }

  private static @Nullable Method find(Class<?> type, String name) {
    try {
      Method method = type.getMethod(name);
      return method.trySetAccessible() ? method : null;
    } catch (NoSuchMethodException olderVersion) {
      return null;
    }
  }

  private @Nullable Object invoke(Object target) {
    try {
      return method == null ? null : method.invoke(target);
    } catch (IllegalAccessException | InvocationTargetException unreadable) {
      return null;
    }
  }
}
