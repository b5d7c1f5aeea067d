package io.afr.agent.json;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an object shows of itself: a record's components, else public getters, else public fields.
 *
 * <p>The only place that needs reflection: nothing else is known of the host's classes. It opens
 * nothing that a module keeps closed.
 */
final class Shown {

  private static final Shown nothing = new Shown(List.of());

  private static final ClassValue<Shown> known =
      new ClassValue<>() {
        @Override
        protected Shown computeValue(Class<?> type) {
          return isOpaque(type) ? nothing : new Shown(properties(type));
        }
      };

  private final List<Property> properties;

  private Shown(List<Property> properties) {
    this.properties = properties;
  }

  static Shown by(Class<?> type) {
    return known.get(type);
  }

  /** Something that can be read of an object. */
  interface Property {
    String name();

    @Nullable Object of(Object object) throws Exception;
  }

  List<Property> properties() {
    return properties;
  }

  /** The JDK's own objects are what they print; their getters show how they work. */
  private static boolean isOpaque(Class<?> type) {
    String name = type.getName();
    return name.startsWith("java.")
        || name.startsWith("javax.")
        || name.startsWith("jdk.")
        || name.startsWith("sun.")
        || name.startsWith("com.sun.")
        || type.isHidden();
  }

  private static List<Property> properties(Class<?> type) {
    List<Property> properties = type.isRecord() ? components(type) : getters(type);
    return properties.isEmpty() ? fields(type) : properties;
  }

  private static List<Property> components(Class<?> type) {
    List<Property> properties = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      add(component.getName(), component.getAccessor(), properties);
    }
    return properties;
  }

  private static List<Property> getters(Class<?> type) {
    List<Property> properties = new ArrayList<>();
    for (Method method : type.getMethods()) {
      String name = propertyName(method);
      if (name != null) {
        add(name, method, properties);
      }
    }
    // The JVM gives methods in no order.
    properties.sort(Comparator.comparing(Property::name));
    return properties;
  }

  private static @Nullable String propertyName(Method method) {
    if (Modifier.isStatic(method.getModifiers())
        || method.isSynthetic()
        || method.getParameterCount() > 0
        || method.getReturnType() == void.class
        || method.getDeclaringClass() == Object.class) {
      return null;
    }
    String name = method.getName();
    int prefix = method.getReturnType() == boolean.class && name.startsWith("is") ? 2 : 3;
    if ((prefix == 3 && !name.startsWith("get"))
        || name.length() == prefix
        || !Character.isUpperCase(name.charAt(prefix))) {
      return null;
    }
    return Character.toLowerCase(name.charAt(prefix)) + name.substring(prefix + 1);
  }

  private static void add(String name, Method method, List<Property> properties) {
    if (isReadable(method, method.getDeclaringClass())) {
      properties.add(new Getter(name, method));
    }
  }

  private static List<Property> fields(Class<?> type) {
    List<Property> properties = new ArrayList<>();
    for (Field field : type.getFields()) {
      if (!Modifier.isStatic(field.getModifiers())
          && isReadable(field, field.getDeclaringClass())) {
        properties.add(new PublicField(field));
      }
    }
    return properties;
  }

  private static boolean isReadable(AccessibleObject member, Class<?> declaring) {
    boolean open =
        Modifier.isPublic(declaring.getModifiers())
            && declaring.getModule().isExported(declaring.getPackageName());
    return open || member.trySetAccessible();
  }

  private record Getter(String name, Method method) implements Property {
    @Override
    public @Nullable Object of(Object object) throws Exception {
      return method.invoke(object);
    }
  }

  private record PublicField(Field field) implements Property {
    @Override
    public String name() {
      return field.getName();
    }

    @Override
    public @Nullable Object of(Object object) throws Exception {
      return field.get(object);
    }
  }
}
