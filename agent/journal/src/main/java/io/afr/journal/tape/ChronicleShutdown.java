package io.afr.journal.tape;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import net.openhft.chronicle.core.shutdown.PriorityHook;

/**
 * Keeps Chronicle from having a shutdown hook of its own.
 *
 * <p>It registers one at its first use, in the middle of initialising its classes. In an ending JVM
 * that throws, the class is lost, and its background thread dies with a stack trace on the
 * program's stderr; but a short program can be over before the queue is open, and what it did is
 * still to be written. The hook's thread has no name, so that the program's own nameless threads
 * would be numbered otherwise. And it would close what is still written to while the JVM ends.
 */
final class ChronicleShutdown {

  private ChronicleShutdown() {}

  /** A hook that looks registered, but is not. */
  static void prevent() {
    try {
      Field registered = PriorityHook.class.getDeclaredField("registeredHook");
      Constructor<PriorityHook> made = PriorityHook.class.getDeclaredConstructor();
      registered.setAccessible(true);
      made.setAccessible(true);
      if (registered.get(null) == null) {
        registered.set(null, made.newInstance());
      }
    } catch (ReflectiveOperationException another) {
      register();
    }
  }

  /** Another version of Chronicle: only the first registration goes to the JVM. */
  private static void register() {
    try {
      PriorityHook.add(1, () -> {});
    } catch (IllegalStateException ending) {
      // The recording is closed by its own hook, which waits for the queue to open.
    }
  }
}
