package io.afr.agent.mdc;

import io.afr.agent.log.Log;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * One class of the program's through which its diagnostic context can be read. Keeps neither it nor
 * its loader alive: what is made to read it is held by the class itself.
 */
final class MdcClass {

  private static final ClassValue<MethodHandle> getters =
      new ClassValue<>() {
        @Override
        protected MethodHandle computeValue(Class<?> type) {
          try {
            MethodType get = MethodType.methodType(String.class, String.class);
            return MethodHandles.publicLookup().findStatic(type, "get", get);
          } catch (ReflectiveOperationException otherVersion) {
            Log.debug("no MDC in " + type, otherVersion);
            return MethodHandles.dropArguments(
                MethodHandles.constant(String.class, null), 0, String.class);
          }
        }
      };

  private final WeakReference<ClassLoader> loader;
  private final String name;
  private volatile @Nullable WeakReference<Class<?>> type;

  MdcClass(ClassLoader loader, String name) {
    this.loader = new WeakReference<>(loader);
    this.name = name;
  }

  /** The value of a key; null if there is none, or the class has not been initialised. */
  @Nullable String get(String key, Initialised initialised) {
    try {
      Class<?> found = type();
      return found == null || !initialised.is(found)
          ? null
          : (String) getters.get(found).invokeExact(key);
    } catch (Throwable failed) {
      Log.debug("reading " + name + " failed", failed);
      return null;
    }
  }

  /** It was met while it was being defined, so it can be found only later. */
  private @Nullable Class<?> type() throws ClassNotFoundException {
    WeakReference<Class<?>> known = type;
    Class<?> found = known == null ? null : known.get();
    ClassLoader of = loader.get();
    if (found == null && of != null) {
      found = Class.forName(name, false, of);
      type = new WeakReference<>(found);
    }
    return found;
  }
}
