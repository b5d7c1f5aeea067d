package io.afr.agent.json;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Which collections can be gone through without running code of the host's and without waiting for
 * a lock.
 *
 * <p>Others may do anything when they are read: ask a database, take what they give from a queue,
 * never end. Whoever describes a call asks here before going through one.
 */
public final class Collected {

  /** Those of the JDK's that take a lock which the program may hold. */
  private static final Set<String> locking =
      Set.of(
          "java.util.Vector",
          "java.util.Collections$SynchronizedMap",
          "java.util.concurrent.LinkedBlockingQueue",
          "java.util.concurrent.ArrayBlockingQueue",
          "java.util.concurrent.LinkedBlockingDeque",
          "java.util.concurrent.PriorityBlockingQueue",
          "java.util.concurrent.DelayQueue");

  /** Those whose iterators call nothing that a subclass of the host's could override. */
  private static final Set<String> selfContained =
      Set.of(
          "java.util.ArrayList",
          "java.util.ArrayDeque",
          "java.util.HashSet",
          "java.util.TreeSet",
          "java.util.HashMap",
          "java.util.LinkedHashMap",
          "java.util.TreeMap",
          "java.util.Hashtable",
          "java.util.Properties",
          "java.util.concurrent.ConcurrentHashMap",
          "java.util.concurrent.CopyOnWriteArrayList");

  /** What parsers and other libraries hand out that is as plain as the JDK's own. */
  private static final String[] plain = {
    "com.google.common.collect.Immutable",
    "com.google.common.collect.Regular",
    "com.google.common.collect.Singleton",
    "com.google.gson.internal.LinkedTreeMap",
    "kotlin.collections."
  };

  private static final ClassValue<Boolean> readable =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return isReadable(type);
        }
      };

  private Collected() {}

  public static boolean isReadable(Collection<?> collection) {
    return readable.get(collection.getClass());
  }

  public static boolean isReadable(Map<?, ?> map) {
    return readable.get(map.getClass());
  }

  private static boolean isReadable(Class<?> type) {
    String name = type.getName();
    for (String prefix : plain) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    String declaring = declaring(type);
    return name.startsWith("java.util.")
        ? !locking.contains(name) && !locking.contains(declaring)
        : selfContained.contains(declaring);
  }

  /** The class whose code goes through a collection of this type. */
  private static String declaring(Class<?> type) {
    String method = Map.class.isAssignableFrom(type) ? "entrySet" : "iterator";
    try {
      return type.getMethod(method).getDeclaringClass().getName();
    } catch (NoSuchMethodException | LinkageError e) {
      return "";
    }
  }
}
