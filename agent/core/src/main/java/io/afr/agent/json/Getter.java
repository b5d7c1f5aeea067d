package io.afr.agent.json;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads what only some versions of the library, or only some providers' modules, have: by name,
 * since a direct call would retire the advice where the method is missing.
 */
public final class Getter {

  /**
   * By name: a method, or false where there is none. Only the JDK's types: this hangs on classes
   * that may come from a parent of the loader that this one belongs to, and outlive it.
   */
  private static final ClassValue<Map<String, Object>> getters =
      new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private Getter() {}

  /** What the target's public method without arguments returns; null if it has no such method. */
  public static @Nullable Object read(@Nullable Object target, String name) {
    if (target == null) {
      return null;
    }
    Class<?> type = target.getClass();
    Map<String, Object> known = getters.get(type);
    Object getter = known.get(name);
    if (getter == null) {
      getter = find(type, name);
      known.put(name, getter);
    }
    return getter instanceof Method method ? invoke(method, target) : null;
  }

  /**
   * What stands in a field of the target's class, for what a getter would change; null if there is
   * no such field, the field itself if it is closed.
   */
  public static @Nullable Object field(Object target, String name) {
    Map<String, Object> known = getters.get(target.getClass());
    Object field = known.computeIfAbsent('.' + name, unused -> findField(target.getClass(), name));
    try {
      return field instanceof Field open ? open.get(target) : null;
    } catch (IllegalAccessException closed) {
      return field;
    }
  }

  public static @Nullable String text(@Nullable Object target, String name) {
    Object value = read(target, name);
    return value == null ? null : value.toString();
  }

  public static @Nullable Number number(@Nullable Object target, String name) {
    return read(target, name) instanceof Number number ? number : null;
  }

  private static Object find(Class<?> type, String name) {
    try {
      Method method = type.getMethod(name);
      return method.trySetAccessible() ? method : false;
    } catch (NoSuchMethodException olderVersion) {
      return false;
    }
  }

  private static Object findField(Class<?> type, String name) {
    try {
      Field field = type.getDeclaredField(name);
      field.trySetAccessible();
      return field;
    } catch (NoSuchFieldException otherVersion) {
      return false;
    }
  }

  private static @Nullable Object invoke(Method method, Object target) {
    try {
      return method.invoke(target);
    } catch (IllegalAccessException | InvocationTargetException unreadable) {
      return null;
    }
  }
}
