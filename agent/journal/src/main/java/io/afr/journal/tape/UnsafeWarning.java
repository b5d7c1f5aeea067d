package io.afr.journal.tape;

import java.lang.reflect.Field;

/**
 * Keeps the JDK from warning on the program's stderr that Chronicle uses {@code sun.misc.Unsafe}.
 *
 * <p>From JDK 24 on the first use prints four lines once per JVM; the flag that says they were
 * printed is set instead. A JDK without that flag is left alone: there either nothing is printed or
 * {@code --sun-misc-unsafe-memory-access=allow} is the way.
 */
final class UnsafeWarning {

  private UnsafeWarning() {}

  static void silence() {
    try {
      Field warned = Class.forName("sun.misc.Unsafe").getDeclaredField("memoryAccessWarned");
      warned.setAccessible(true);
      warned.setBoolean(null, true);
    } catch (ReflectiveOperationException | RuntimeException e) {
      // No such flag: see above. Nothing else depends on it.
      return;
    }
  }
}
