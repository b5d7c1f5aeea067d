package io.afr.agent.json;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an object shows of itself: a record's components, public fields, and fields that have a
 * getter. Of a class that shows nothing but prints itself, all its fields: it is a value.
 *
 * <p>Read from the fields, past getters, which might load, lock or change something. The only place
 * that needs reflection: nothing else is known of the host's classes. It opens nothing that a
 * module keeps closed.
 */
final class Shown {

  private static final Shown nothing = new Shown(List.of());

  private static final ClassValue<Shown> known =
      new ClassValue<>() {
        @Override
        protected Shown computeValue(Class<?> type) {
          try {
            return isOpaque(type) ? nothing : new Shown(properties(type));
          } catch (LinkageError | RuntimeException e) {
            // A class that it mentions is not there, or its loader fails.
            return nothing;
          }
        }
      };

  private final List<Property> properties;

  private Shown(List<Property> properties) {
    this.properties = properties;
  }

  static Shown by(Class<?> type) {
    return known.get(type);
  }

  List<Property> properties() {
    return properties;
  }

  /** Something that can be read of an object. */
  record Property(String name, Field field) {

    @Nullable Object of(Object object) {
      try {
        return field.get(object);
      } catch (IllegalAccessException e) {
        return "(closed)";
      }
    }
  }

  /** The JDK's own objects show how they work, and proxies stand for what may not be there yet. */
  private static boolean isOpaque(Class<?> type) {
    String name = type.getName();
    return isOfTheJdk(type)
        || type.isHidden()
        || Proxy.isProxyClass(type)
        || name.contains("$$")
        || name.contains("$HibernateProxy$");
  }

  private static boolean isOfTheJdk(Class<?> type) {
    String name = type.getName();
    return name.startsWith("java.")
        || name.startsWith("javax.")
        || name.startsWith("jdk.")
        || name.startsWith("sun.")
        || name.startsWith("com.sun.");
  }

  private static List<Property> properties(Class<?> type) {
    if (type.isRecord()) {
      return components(type);
    }
    List<Property> properties = fields(type, false);
    return properties.isEmpty() && printsItself(type) ? fields(type, true) : properties;
  }

  private static List<Property> components(Class<?> type) {
    List<Property> properties = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(component.getName())) {
          add(field, properties);
        }
      }
    }
    return properties;
  }

  private static List<Property> fields(Class<?> type, boolean all) {
    List<Property> properties = new ArrayList<>();
    for (Class<?> at = type; at != null && !isOfTheJdk(at); at = at.getSuperclass()) {
      Set<String> getters = getters(at);
      for (Field field : at.getDeclaredFields()) {
        boolean holds =
            !field.isSynthetic()
                && !Modifier.isStatic(field.getModifiers())
                && !Modifier.isTransient(field.getModifiers());
        if (holds && (all || isShown(field, getters))) {
          add(field, properties);
        }
      }
    }
    return properties;
  }

  private static void add(Field field, List<Property> properties) {
    if (!Modifier.isStatic(field.getModifiers()) && field.trySetAccessible()) {
      properties.add(new Property(field.getName(), field));
    }
  }

  private static boolean isShown(Field field, Set<String> getters) {
    String name = field.getName();
    String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return Modifier.isPublic(field.getModifiers())
        || getters.contains(name)
        || getters.contains("get" + capital)
        || (field.getType() == boolean.class && getters.contains("is" + capital));
  }

  /** The names of the public methods that take nothing and give something. */
  private static Set<String> getters(Class<?> type) {
    Set<String> names = new HashSet<>();
    for (Method method : type.getDeclaredMethods()) {
      if (Modifier.isPublic(method.getModifiers())
          && !Modifier.isStatic(method.getModifiers())
          && method.getParameterCount() == 0
          && method.getReturnType() != void.class) {
        names.add(method.getName());
      }
    }
    return names;
  }

  private static boolean printsItself(Class<?> type) {
    try {
      return !isOfTheJdk(type.getMethod("toString").getDeclaringClass());
    } catch (NoSuchMethodException e) {
      return false;
    }
  }
}
